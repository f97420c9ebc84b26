import type { Words } from '../http/problem.text.ts';

/** The platform is set up in a way in which nobody should sign in: thrown when it starts. */
export class SignInRefused extends Error {
  readonly code: 'demo_issuer_in_production' | 'insecure_issuer' | 'invalid_issuer';
  readonly words: Words;

  constructor(code: SignInRefused['code'], words: Words) {
    super(`${code}: ${words.zh} ${words.en}`);
    this.code = code;
    this.words = words;
  }
}
