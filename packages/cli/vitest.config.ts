import { defineProject } from 'vitest/config';
import { source } from '../../tools/source-conditions.ts';
import { patience } from '../../tools/patience.ts';

export default defineProject({
  ...source,
  test: { ...patience, name: 'cli', include: ['src/**/*.test.ts'] },
});
