import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fc, test } from '@fast-check/vitest';
import canonicalize from 'canonicalize';
import { afterAll, describe, expect } from 'vitest';
import { draftOf, planOf, publicationOf, seedOf } from './draw.oracle.ts';
import { inspectorHash, subjectHash } from './draw-hashes.ts';
import { publishDraw, type DrawPublication } from './draw-publication.ts';
import { DrawPublicationSchema } from './inspection.schema.ts';
import { runDraw } from './run-draw.ts';
import { verifyDraw } from './verify-draw.ts';

const numbers = fc.integer({ min: 0, max: 2 ** 31 - 1 });
const textOf = (publication: DrawPublication): string => canonicalize(publication) ?? '';

/** As somebody reads what was published: the text, the schema, the draw. */
function verifiesText(text: string): boolean {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return false;
  }
  const parsed = DrawPublicationSchema.safeParse(json);
  return parsed.success && verifyDraw(parsed.data).length === 0;
}

/** With the digest made anew, as a forger would. */
function forged(change: Partial<DrawPublication>, number = 12): DrawPublication {
  const publication = { ...publicationOf(number), ...change };
  const { digest } = publishDraw(publication.plan, publication.seed, publication.draw);
  return { ...publication, digest };
}

const good = publicationOf(12);
const { draw, plan } = good;
const [visit, other] = draw.visits;
const [replacement] = draw.replacements;
if (!visit || !other || !replacement) throw new TypeError('the sample is too small');
const withDraw = (change: Partial<typeof draw>) => forged({ draw: { ...draw, ...change } });
const renewed = (change: Partial<typeof plan>) => {
  const changed = { ...plan, ...change };
  return { ...publishDraw(changed, good.seed, draw), commitment: good.commitment };
};

/** Each one tampered with, and what is found first. */
const tampered: readonly (readonly [string, DrawPublication, string])[] = [
  ['another seed', forged({ seed: seedOf(13) }), 'commitment-differs'],
  ['a seed that is none', { ...good, seed: 'x' }, 'invalid-seed'],
  [
    'a plan changed after the commitment',
    forged({ plan: { ...plan, title: '改动' } }),
    'plan-digest-differs',
  ],
  [
    'a plan changed with its digest, under the old commitment',
    renewed({ title: '改动' }),
    'commitment-differs',
  ],
  [
    'a subject that is there twice',
    renewed({ subjects: plan.subjects.flatMap((each) => [each, each]) }),
    'invalid-plan',
  ],
  ['a visit left out', withDraw({ visits: draw.visits.slice(1) }), 'visits-differ'],
  [
    'another subject in the place of the one drawn',
    withDraw({
      visits: draw.visits.map((each) =>
        each === visit ? { ...each, subject: other.subject } : each,
      ),
    }),
    'visits-differ',
  ],
  [
    'an inspector of somebody’s choice',
    withDraw({
      visits: draw.visits.map((each) =>
        each === visit ? { ...each, inspectors: ['zf-0'] } : each,
      ),
    }),
    'visits-differ',
  ],
  [
    'the order of reserves',
    withDraw({ strata: draw.strata.map((each) => ({ ...each, reserves: [] })) }),
    'strata-differ',
  ],
  [
    'a successor of somebody’s choice',
    withDraw({ replacements: [{ ...replacement, by: visit.subject }] }),
    'replacements-differ',
  ],
  [
    'more replacements than are allowed',
    withDraw({
      replacements: [
        ...draw.replacements,
        { subject: visit.subject, reason: 'moved', by: visit.subject },
      ],
    }),
    'replacement-refused',
  ],
  [
    'another reason of a replacement',
    {
      ...good,
      draw: {
        ...draw,
        replacements: draw.replacements.map((each) => ({
          ...each,
          reason: each.reason === 'moved' ? 'dissolved' : 'moved',
        })),
      },
    },
    'digest-differs',
  ],
  [
    'another version',
    { ...good, version: 'xinyong-draw-v2' as 'xinyong-draw-v1' },
    'unknown-version',
  ],
];

describe('a published draw', () => {
  test.prop([numbers])('is verified as it was published', (number) => {
    expect(verifyDraw(publicationOf(number))).toEqual([]);
    expect(verifiesText(textOf(publicationOf(number)))).toBe(true);
  });

  test.prop([
    fc.nat(30),
    fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
    fc.integer({ min: 0x20, max: 0x7e }),
  ])('is not verified once any byte of it is changed', (number, where, byte) => {
    const bytes = Buffer.from(textOf(publicationOf(number)));
    const at = Math.floor(where * bytes.length);
    fc.pre(bytes[at] !== byte);
    bytes[at] = byte;
    expect(verifiesText(bytes.toString())).toBe(false);
  });

  test.each(tampered)('is not verified with %s', (_name, publication, code) => {
    expect(verifyDraw(publication)[0]?.code).toBe(code);
  });
});

const folder = mkdtempSync(join(tmpdir(), 'xinyong-draw-'));
afterAll(() => rmSync(folder, { recursive: true }));
const verifier = fileURLToPath(new URL('../../../../tools/verify-draw.ts', import.meta.url));

/** Runs the verifier as its users do, in a process of its own. */
function verify(text: string, ...args: readonly string[]): { code: number | null; said: string } {
  const file = join(folder, 'publication.json');
  writeFileSync(file, text);
  const { status, stdout } = spawnSync(process.execPath, [verifier, file, ...args], {
    encoding: 'utf8',
  });
  return { code: status, said: stdout.trim() };
}

describe('the verifier that shares no code with the kit', () => {
  test.each([1, 12])('verifies what was drawn (%i)', (number) => {
    expect(verify(textOf(publicationOf(number)))).toEqual({ code: 0, said: 'verified' });
  });

  test('verifies large draws, indented and from standard input', () => {
    const draft = draftOf(5);
    const drafts = [5, 6, 7, 8, 9, 10].map(draftOf);
    const large = planOf({ ...draft, subjects: drafts.flatMap(({ subjects }) => subjects) });
    const text = JSON.stringify(publishDraw(large, seedOf(5), runDraw(large, seedOf(5))), null, 2);
    expect(execFileSync(process.execPath, [verifier], { input: text, encoding: 'utf8' })).toBe(
      'verified\n',
    );
  });

  test.each(tampered.map(([name, publication]) => [name, publication] as const))(
    'finds %s',
    (_name, publication) => {
      const { code, said } = verify(textOf(publication));
      expect(code).toBe(1);
      expect(said).toMatch(/^\/\w+/);
    },
  );

  test('names the first difference', () => {
    expect(
      verify(
        textOf(
          withDraw({
            visits: draw.visits.map((each, at) => (at === 1 ? { ...each, inspectors: [] } : each)),
          }),
        ),
      ).said,
    ).toMatch(/^\/draw\/visits\/1\/inspectors/);
  });

  test('compares the commitment that was kept', () => {
    expect(verify(textOf(good), '--commitment', good.commitment).said).toBe('verified');
    expect(verify(textOf(good), '--commitment', '0'.repeat(64))).toEqual({
      code: 1,
      said: `/commitment: "${good.commitment}", must be "${'0'.repeat(64)}"`,
    });
  });

  test('says so when it is given something else', () => {
    expect(verify('null').code).toBe(1);
    expect(verify('{"version":"xinyong-draw-v1"}').code).toBe(1);
  });

  test('tells a file that is none from a draw that differs', () => {
    expect(verify('{')).toEqual({ code: 2, said: '' });
    expect(verify('<!doctype html>').code).toBe(2);
    expect(verify('').code).toBe(2);
    expect(verify(textOf(good), '--commitments', good.commitment).code).toBe(2);
    expect(spawnSync(process.execPath, [verifier, join(folder, 'nothing')]).status).toBe(2);
  });
});

describe('the worked example', () => {
  const folderOfDocs = new URL('../../../../docs/', import.meta.url);
  const read = (name: string): string => readFileSync(new URL(name, folderOfDocs), 'utf8');
  const example = DrawPublicationSchema.parse(JSON.parse(read('draw-example.json')));
  const { seed, planDigest, commitment, digest } = example;

  test('is verified by both programs', () => {
    expect(verifyDraw(example)).toEqual([]);
    expect(verify(read('draw-example.json'), '--commitment', commitment).said).toBe('verified');
  });

  test('has its real hashes written beside it', () => {
    const hashes = [
      seed,
      planDigest,
      commitment,
      digest,
      ...example.plan.subjects.map(({ code }) => subjectHash(seed, planDigest, code)),
    ];
    const sheet = read('draw.md');
    for (const hash of hashes) expect(sheet).toContain(hash);
    // Those of the inspectors are among them too, and no other hash is.
    const ofInspectors = example.plan.subjects.flatMap(({ code }) =>
      example.plan.inspectors.map(({ id }) => inspectorHash(seed, planDigest, code, id)),
    );
    for (const hash of sheet.match(/\b[0-9a-f]{64}\b/g) ?? [])
      expect([...hashes, ...ofInspectors]).toContain(hash);
  });
});
