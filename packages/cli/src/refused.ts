/** What was asked cannot be done; the message says why, in the language of the caller. */
export class Refused extends Error {
  override readonly name = 'Refused';
}
