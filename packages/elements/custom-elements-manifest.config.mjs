export default {
  litelement: true,
  globs: ['src/**/*.ts'],
  exclude: ['src/**/*.{test,stories,examples}.ts', 'src/example-*.ts', 'src/testing/**'],
  // The field stands in package.json; writing it anew would break a check that only looks.
  packagejson: false,
};
