import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkLaw, repairOverlays, repairPacks, type Overlay } from '@xinyong/core';
import { OverlaySchema } from '@xinyong/core/schema';
import { lawText } from '@xinyong/core/text';

/** A file of overlays that must not be used; the message lists every finding in Chinese and English. */
export class LawRefused extends Error {
  override readonly name = 'LawRefused';
  readonly code = 'law_refused';
}

/**
 * Reads every `*.json` of a directory as an overlay, in the order of their names, and checks them together with the
 * overlays of the kit, so that a county's lawyer corrects an assumed value without a release.
 * @throws LawRefused when a file is not an overlay or the checks find anything: nothing is used in part.
 */
export async function loadOverlays(
  directory: string,
  others: readonly Overlay[] = repairOverlays,
): Promise<readonly Overlay[]> {
  const names = (await readdir(directory)).filter((name) => name.endsWith('.json')).sort();
  const read = await Promise.all(names.map((name) => readOverlay(directory, name)));
  const overlays = [
    ...others,
    ...read.flatMap((each) => ('overlay' in each ? [each.overlay] : [])),
  ];
  const known = new Set(repairPacks.map(({ id }) => id));
  const findings = [
    ...read.flatMap((each) => ('refused' in each ? each.refused : [])),
    ...overlays
      .filter(({ base }) => !known.has(base))
      .map(({ id, base }) => `${id}: 没有规则包 ${base} / there is no pack ${base}`),
    ...repairPacks
      .flatMap((pack) => checkLaw(pack, overlays))
      .map(
        ({ code, in: overlay, at, from }) =>
          `${overlay} › ${at}${from ? ` (${from})` : ''}: ${lawText['zh-CN'].problems[code]} / ${lawText.en.problems[code]} [${code}]`,
      ),
  ];
  if (findings.length > 0)
    throw new LawRefused(
      `规则文件未通过检查，没有采用。 The law files were refused; none is used.\n${findings.join('\n')}`,
    );
  return overlays;
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
  const parsed = OverlaySchema.safeParse(content);
  if (parsed.success) return { overlay: parsed.data };
  return {
    refused: parsed.error.issues.map(
      ({ path: at, message }) => `${name} › ${at.join('.') || '(文件)'}: ${message}`,
    ),
  };
}
