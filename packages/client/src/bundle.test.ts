/// <reference types="node" />
import { build, defaultClientConditions, type Rolldown } from 'vite';
import { expect, test } from 'vitest';

test('a page that takes the client loads neither a schema nor the library for it', async () => {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['@xinyong/source', ...defaultClientConditions] },
    build: {
      write: false,
      lib: { entry: `${import.meta.dirname}/index.ts`, formats: ['es'] },
    },
  });
  // with formats and without watch it is a list of outputs
  const modules = (built as Rolldown.RolldownOutput[]).flatMap(({ output }) =>
    output.flatMap((file) => (file.type === 'chunk' ? Object.keys(file.modules) : [])),
  );
  const from = (pattern: RegExp): string[] => modules.filter((path) => pattern.test(path));
  expect(from(/node_modules.ky./)).not.toEqual([]);
  expect(from(/node_modules.zod./)).toEqual([]);
  expect(from(/\.schemas?\.ts$/)).toEqual([]);
  expect(from(/packages.core./)).toEqual([]);
});
