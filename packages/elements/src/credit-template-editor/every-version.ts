import type { CreditClient } from '@xinyong/client';
import type { PublishedTemplate } from '@xinyong/contract';

/** Every version of an agency's own templates: few enough to be shown at once. */
export async function everyVersion(
  templates: CreditClient['promiseTemplates'],
): Promise<readonly PublishedTemplate[]> {
  const found: PublishedTemplate[] = [];
  let cursor: string | null | undefined;
  do {
    const page = await templates.mine({ limit: 100, ...(cursor && { cursor }) });
    found.push(...page.data);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return found;
}
