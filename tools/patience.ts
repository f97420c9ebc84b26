/** How long a test may wait: a slow machine is no failure, and no test asserts a time. */
export const patience = { testTimeout: 120_000, hookTimeout: 120_000 } as const;
