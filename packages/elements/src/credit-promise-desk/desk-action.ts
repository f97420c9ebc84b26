/** What an officer presses, the next step of the work before the others. The three determinations are one: which it is stands in the form. */
export const deskActions = [
  'accept',
  'decline',
  'begin-verification',
  'determine',
  'return-materials',
  'sanction',
  'close',
  'grant-repair',
  'refuse-repair',
  'revoke',
] as const;
export type DeskAction = (typeof deskActions)[number];

/** What cannot be taken back: all but what leads on to another step of the same work, and the determination, which has words of its own. */
export type ConfirmedAction = Exclude<
  DeskAction,
  'begin-verification' | 'return-materials' | 'determine'
>;
