import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { OverlaySchema, SchemeSchema } from '@xinyong/core/schema';
import { format, resolveConfig } from 'prettier';
import { openapi } from '../apps/platform/src/http/openapi.ts';
import { kitOverlays } from '../apps/platform/src/law/law-packs.ts';
import { columnsPage } from './columns-page.ts';
import { elementsPage, type Manifest } from './elements-page.ts';
import { lawSheet } from './law-sheet.ts';
import { lifecycleSheet } from './lifecycle-sheet.ts';

/** The analyzer's own program: `cem` is none on Windows. */
const cem = fileURLToPath(import.meta.resolve('@custom-elements-manifest/analyzer/cem.js'));

/** The manifest of the elements, which Storybook and editors read. */
function manifest(): string {
  mkdirSync('.reports', { recursive: true });
  const out = mkdtempSync('.reports/manifest-'); // here, as another drive of Windows has no relative path
  try {
    execFileSync(
      process.execPath,
      [cem, 'analyze', '--outdir', relative('packages/elements', out)],
      {
        cwd: 'packages/elements',
        stdio: 'ignore',
      },
    );
    // The analyzer writes modules in the order in which the file system lists them, which differs by machine.
    const { modules, ...rest } = JSON.parse(
      readFileSync(join(out, 'custom-elements.json'), 'utf8'),
    ) as { modules: { path: string }[] }; // its schema says so
    const sorted = modules.toSorted((a, b) => (a.path < b.path ? -1 : 1));
    return `${JSON.stringify({ ...rest, modules: sorted }, null, 2)}\n`;
  } finally {
    rmSync(out, { recursive: true });
  }
}

const pretty = async (path: string, text: string): Promise<string> =>
  format(text, { ...(await resolveConfig(path)), filepath: path });

/** What an editor checks a file with while it is written. */
const jsonSchema = (title: string, schema: typeof OverlaySchema | typeof SchemeSchema): string =>
  JSON.stringify({
    title,
    ...schema['~standard'].jsonSchema.input({ target: 'draft-2020-12' }),
  });

const elements = manifest();

/** Every committed file that is made from others. */
const files: Readonly<Record<string, () => Promise<string> | string>> = {
  'docs/elements.md': () =>
    pretty('docs/elements.md', elementsPage(JSON.parse(elements) as Manifest)), // its schema says so
  'docs/overlay.schema.json': () =>
    pretty('docs/overlay.schema.json', jsonSchema('规则补丁 · overlay', OverlaySchema)),
  'docs/scheme.schema.json': () =>
    pretty('docs/scheme.schema.json', jsonSchema('评价方案 · scheme', SchemeSchema)),
  'docs/law.md': () => pretty('docs/law.md', lawSheet(kitOverlays, '2026-11-21', '420222')),
  'docs/repair-lifecycle.md': () => pretty('docs/repair-lifecycle.md', lifecycleSheet('repair')),
  'docs/promise-lifecycle.md': () => pretty('docs/promise-lifecycle.md', lifecycleSheet('promise')),
  'packages/cli/README.md': () =>
    pretty('packages/cli/README.md', columnsPage(readFileSync('packages/cli/README.md', 'utf8'))),
  'packages/contract/openapi.json': () =>
    pretty('packages/contract/openapi.json', JSON.stringify(openapi())),
  'packages/elements/custom-elements.json': () => elements,
};

const checking = process.argv.includes('--check');
for (const [path, make] of Object.entries(files)) {
  const text = await make();
  if (!checking) writeFileSync(path, text);
  else if (readFileSync(path, 'utf8') !== text) {
    console.error(`${path} is not what its sources make: run npm run generate.`);
    process.exitCode = 1;
  }
}
