import { readFile } from 'node:fs/promises';
import { basisBlank, readyTemplates, type PromiseTemplate } from '@xinyong/core';
import type { Actor } from '../actor.ts';
import type { Tx } from '../database/unit-of-work.ts';
import { sampleImporter } from '../imports/import-sample.ts';
import { publishTemplate } from '../promise-templates/publish-template.ts';
import { importPromises } from './national-files.ts';

const FILE = 'promises.csv';

/** The invented agency whose officer one can be. */
const publisher: Actor = {
  ...sampleImporter,
  agencyName: '阳新县示例工程建设主管局',
  agencyCode: '114202227697533008' as NonNullable<Actor['agencyCode']>, // of the sample
};

/** Publishes the ready templates as templates of an invented agency, and takes invented promises over. */
export async function importSamplePromises(tx: Tx): Promise<void> {
  for (const { id: _id, version: _version, ...template } of readyTemplates)
    await publishTemplate({ ...tx, actor: publisher }, { template: filledIn(template) });
  const file = await readFile(new URL(`../../sample/${FILE}`, import.meta.url));
  await importPromises({ ...tx, actor: sampleImporter }, FILE, file);
}

/** What the department fills in: the basis, and of 行业自律 the association. */
const filledIn = (
  template: Omit<PromiseTemplate, 'id' | 'version'>,
): Omit<PromiseTemplate, 'id' | 'version'> => ({
  ...template,
  ...(template.matter.basis === basisBlank && {
    matter: { ...template.matter, basis: '演示用，没有真实依据' },
  }),
  ...(template.type === 'self-discipline' && {
    organiser: {
      name: '黄石市示例行业协会',
      code: '51420200501234569U' as NonNullable<Actor['agencyCode']>, // of the sample
    },
  }),
});
