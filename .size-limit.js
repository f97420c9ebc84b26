// An entry that ignores what it imports at its start is measured as the module that is shipped: in the format that
// size-limit takes by itself, a shim of esbuild for require() would be counted as ours.
const asModule = (config) => ({ ...config, format: 'esm' });
// What is loaded later stays in files of its own, all of which are counted.
const inParts = (config) => ({ ...asModule(config), splitting: true });

export default [
  {
    name: 'isUscc alone',
    path: 'packages/core/dist/index.js',
    import: '{ isUscc }',
    limit: '1 kB',
  },
  {
    name: 'assessRepair with the law of both tracks',
    path: 'packages/core/dist/index.js',
    import: '{ assessRepair }',
    limit: '20 kB',
  },
  {
    name: 'the engine of grading, without any scheme (gzip)',
    path: 'packages/core/dist/index.js',
    import: '{ CompiledScheme, gradeByFacts, resolveScheme }',
    gzip: true,
    limit: '6 kB',
  },
  {
    name: 'client',
    path: 'packages/client/dist/index.js',
    limit: '5.5 kB',
    ignore: ['ky'],
  },
  {
    name: 'credit-code-field, with Lit, without what is loaded later',
    path: 'packages/elements/dist/credit-code-field/credit-code-field.define.js',
    limit: '18 kB',
    ignore: ['@xinyong/client', '@xinyong/core/regions'],
  },
  {
    name: 'credit-subject-search, with Lit, without what is loaded later',
    path: 'packages/elements/dist/credit-subject-search/credit-subject-search.define.js',
    limit: '18 kB',
    ignore: ['@xinyong/client', '@xinyong/core/regions'],
  },
  {
    name: 'credit-promise-list, with Lit, without what is loaded later',
    path: 'packages/elements/dist/credit-promise-list/credit-promise-list.define.js',
    limit: '16 kB',
    ignore: ['@xinyong/client', '@xinyong/core/regions'],
  },
  {
    name: 'credit-promise-card, with Lit, without what is loaded later',
    path: 'packages/elements/dist/credit-promise-card/credit-promise-card.define.js',
    limit: '18 kB',
    ignore: ['@xinyong/client', '@xinyong/core/regions', 'uqr', '@noble/hashes'],
  },
  {
    name: 'credit-repair-wizard, with Lit, without what is loaded later',
    path: 'packages/elements/dist/credit-repair-wizard/credit-repair-wizard.define.js',
    limit: '50 kB',
    ignore: ['@xinyong/client', '@xinyong/core/regions'],
  },
  {
    name: 'credit-promise-form, with Lit, to choose and read a letter (gzip)',
    path: 'packages/elements/dist/credit-promise-form/credit-promise-form.define.js',
    limit: '20 kB',
    gzip: true,
    modifyEsbuildConfig: asModule,
    ignore: [
      '@xinyong/client',
      './promise-making.js',
      './promise-after.js',
      './promise-reasons.js',
    ],
  },
  {
    name: 'credit-promise-form, with Lit and all that is loaded later (gzip)',
    path: 'packages/elements/dist/credit-promise-form/credit-promise-form.define.js',
    limit: '49.5 kB',
    gzip: true,
    modifyEsbuildConfig: inParts,
    ignore: ['@xinyong/client', '@xinyong/core/regions'],
  },
  {
    name: 'credit-badge beside Lit, without what is loaded later (gzip)',
    path: 'packages/elements/dist/credit-badge/credit-badge.define.js',
    limit: '1.5 kB',
    gzip: true,
    modifyEsbuildConfig: asModule,
    ignore: ['lit', './badge-question.js', './explain-grade.js', '../locale/locale-controller.js'],
  },
];
