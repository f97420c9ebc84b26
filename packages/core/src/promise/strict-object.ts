/** The messages of an object that is none, or has a member that is not known. */
export type StrictRefusal = 'invalid-object' | 'unknown-member';

/** Says a stable code, and nothing else, about an object whose members are all known. */
export const strict: {
  readonly error: (issue: { readonly code?: string }) => StrictRefusal;
} = { error: ({ code }) => (code === 'unrecognized_keys' ? 'unknown-member' : 'invalid-object') };
