import { defineProject } from 'vitest/config';
import { source } from '../../tools/source-conditions.ts';

export default defineProject({
  ...source,
  test: {
    name: 'platform',
    include: ['src/**/*.test.ts'],
    globalSetup: ['test/postgres-setup.ts'],
  },
});
