export default {
  litelement: true,
  globs: ['src/**/*.ts'],
  exclude: ['src/**/*.{test,stories,examples,text}.ts', 'src/example-*.ts', 'src/testing/**'],
  // The field stands in package.json; writing it anew would break a check that only looks.
  packagejson: false,
  plugins: [
    {
      name: 'described-events',
      // An event whose name is put together is found under the name of a variable, or none; @fires names them all.
      packageLinkPhase({ customElementsManifest }) {
        for (const { declarations } of customElementsManifest.modules)
          for (const each of declarations.filter(({ events }) => events))
            each.events = each.events.filter(({ description }) => description);
      },
    },
    {
      name: 'attributes-without-fields',
      // They are text. @attr could say so in braces only, which TSDoc keeps for its own tags.
      packageLinkPhase({ customElementsManifest }) {
        for (const { declarations } of customElementsManifest.modules)
          for (const attribute of declarations.flatMap(({ attributes = [] }) => attributes))
            if (!attribute.fieldName) attribute.type ??= { text: 'string' };
      },
    },
    {
      name: 'plain-fields',
      // What stands in static properties is marked as public; the others of that kind have no mark.
      packageLinkPhase({ customElementsManifest }) {
        for (const { declarations } of customElementsManifest.modules)
          for (const member of declarations.flatMap(({ members = [] }) => members))
            if (member.privacy === 'public') delete member.privacy;
      },
    },
  ],
};
