import type { PublishedTemplate } from '@xinyong/contract';
import type { IsoDay, PromiseTemplate } from '@xinyong/core';

/** A template with its versions, the newest first. */
export interface OwnTemplate {
  readonly id: string;
  readonly newest: PublishedTemplate;
  readonly versions: readonly PublishedTemplate[];
}

/** The templates of an agency, those first that the platform named first. */
export function ownTemplates(published: readonly PublishedTemplate[]): readonly OwnTemplate[] {
  const ids = [...new Set(published.map(({ template }) => template.id))];
  return ids.flatMap((id) => {
    const versions = published
      .filter(({ template }) => template.id === id)
      .toSorted((one, other) => other.template.version - one.template.version);
    const [newest] = versions;
    return newest ? [{ id, newest, versions }] : [];
  });
}

/** The first day on which a version can no longer be signed: its own, or that on which its successor begins. */
export function endOf(
  { version, validTo }: PromiseTemplate,
  versions: readonly PublishedTemplate[],
): IsoDay | undefined {
  const ends = versions
    .filter(({ template }) => template.replaces === version)
    .map(({ template }) => template.validFrom);
  return [...ends, ...(validTo === undefined ? [] : [validTo])].toSorted()[0];
}

/** Whether a version can be signed on a day. */
export function stateOf(
  template: PromiseTemplate,
  versions: readonly PublishedTemplate[],
  today: IsoDay,
): 'coming' | 'current' | 'ended' {
  const end = endOf(template, versions);
  if (end !== undefined && end <= today) return 'ended';
  return template.validFrom > today ? 'coming' : 'current';
}
