import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  checkLaw,
  type Citation,
  type Dated,
  type LawProblem,
  type Overlay,
  type Patch,
} from '@xinyong/core';
import { OverlaySchema, shapeFindings } from '@xinyong/core/schema';
import { lawText } from '@xinyong/core/text';
import { kitOverlays, lawPacks } from './law-packs.ts';

/** A file of overlays that must not be used; the message lists every finding in Chinese and English. */
export class LawRefused extends Error {
  override readonly name = 'LawRefused';
  readonly code = 'law_refused';
}

/**
 * Reads every `*.json` of a directory as an overlay, in the order of their names, and checks them together with the
 * overlays of the kit, so that a county's lawyer corrects an assumed value without a release. `tell` hears which files
 * were read and which were not.
 * @throws LawRefused when a file is not an overlay or the checks find anything: nothing is used in part.
 */
export async function loadOverlays(
  directory: string,
  others: readonly Overlay[] = kitOverlays,
  tell: (line: string) => void = () => undefined,
): Promise<readonly Overlay[]> {
  const { names, ignored } = await listFiles(directory);
  tell(
    `从 ${directory} 读取的规则文件 / law files read: ${names.length}${names.map((name) => `, ${name}`).join('')}`,
  );
  if (ignored.length > 0)
    tell(`不是 .json，没有读取 / not .json and not read: ${ignored.join(', ')}`);
  const read = await Promise.all(names.map((name) => readOverlay(directory, name)));
  const overlays = [
    ...others,
    ...read.flatMap((each) => ('overlay' in each ? [each.overlay] : [])),
  ];
  const known = new Set(lawPacks.map(({ id }) => id));
  const findings = [
    ...read.flatMap((each) => ('refused' in each ? each.refused : [])),
    ...overlays
      .filter(({ base }) => !known.has(base))
      .map(({ id, base }) => `${id}: 没有规则包 ${base} / there is no pack ${base}`),
    ...lawPacks
      .flatMap((pack) => checkLaw(pack, overlays))
      .map((problem) => {
        const { code, in: overlay, at, from } = problem;
        const about = [...(from ? [from] : []), ...citedIn(overlays, problem)].join(', ');
        return `${overlay} › ${at}${about && ` (${about})`}: ${lawText['zh-CN'].problems[code]} / ${lawText.en.problems[code]} [${code}]`;
      }),
  ];
  if (findings.length > 0)
    throw new LawRefused(
      `规则文件未通过检查，没有采用。 The law files were refused; none is used.\n${findings.join('\n')}`,
    );
  return overlays;
}

async function listFiles(
  directory: string,
): Promise<{ readonly names: readonly string[]; readonly ignored: readonly string[] }> {
  try {
    const all = (await readdir(directory)).toSorted();
    const isLaw = (name: string): boolean => name.endsWith('.json');
    return { names: all.filter(isLaw), ignored: all.filter((name) => !isLaw(name)) };
  } catch {
    throw new LawRefused(
      `规则文件夹 ${directory} 不存在或者无法读取，请核对路径和权限。\n` +
        `The folder of law files, ${directory}, is not there or cannot be read; check its path and permissions.`,
    );
  }
}

/** The document, or the article of it, that a finding about a citation means. */
function citedIn(
  overlays: readonly Overlay[],
  { code, in: overlay, at, from }: LawProblem,
): readonly string[] {
  if (code !== 'missing-citation' && code !== 'unread-article') return [];
  const name = ({ doc, article }: Citation): string =>
    code === 'unread-article' && article !== null ? `${doc} ${article}` : doc;
  return overlays
    .filter(({ id }) => id === overlay)
    .flatMap(({ patches }) => patches)
    .flatMap((patch): readonly Dated[] => {
      if (patch.op === 'set-param') return patch.param === at ? patch.values : [];
      const only = onlyOf(patch);
      return only.id === at ? [only] : [];
    })
    .filter((dated) => dated.from === from)
    .map(({ cite }) => name(cite));
}

function onlyOf(patch: Exclude<Patch, { op: 'set-param' }>): Dated & { readonly id: string } {
  switch (patch.op) {
    case 'add-row':
      return patch.row;
    case 'add-consequence':
      return patch.consequence;
    case 'add-rule':
    case 'replace-rule':
      return patch.rule;
  }
}

type Read = { readonly overlay: Overlay } | { readonly refused: readonly string[] };

async function readOverlay(directory: string, name: string): Promise<Read> {
  const path = join(directory, name);
  let content: unknown;
  try {
    content = JSON.parse(await readFile(path, 'utf8'));
  } catch {
    return { refused: [`${name}: 不是 JSON 文件 / is not JSON`] };
  }
  const parsed = OverlaySchema.safeParse(content, { reportInput: true });
  return parsed.success
    ? { overlay: parsed.data }
    : { refused: shapeFindings(parsed.error).map((finding) => `${name} › ${finding}`) };
}
