import { defineProject } from 'vitest/config';
import { source } from '../../tools/source-conditions.ts';
import { patience } from '../../tools/patience.ts';

export default defineProject({
  ...source,
  test: {
    ...patience,
    name: 'platform',
    include: ['src/**/*.test.ts'],
    // Every file has databases of its own; its modules may be those of the file before.
    isolate: false,
    globalSetup: ['test/database-setup.ts'],
  },
});
