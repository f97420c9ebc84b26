import type { PublishedTemplate } from '@xinyong/contract';
import { promiseTypes, type IsoDay, type PromiseTemplate } from '@xinyong/core';

/** A template with its versions, the newest first. */
export interface OwnTemplate {
  readonly id: string;
  readonly newest: PublishedTemplate;
  readonly versions: readonly PublishedTemplate[];
}

/** The templates of an agency, by their types and titles. */
export function ownTemplates(published: readonly PublishedTemplate[]): readonly OwnTemplate[] {
  const ids = [...new Set(published.map(({ template }) => template.id))];
  const found = ids.flatMap((id) => {
    const versions = published
      .filter(({ template }) => template.id === id)
      .toSorted((one, other) => other.template.version - one.template.version);
    const [newest] = versions;
    return newest ? [{ id, newest, versions }] : [];
  });
  return found.toSorted(byTypeAndTitle);
}

function byTypeAndTitle(
  { newest: { template: one } }: OwnTemplate,
  { newest: { template: other } }: OwnTemplate,
): number {
  return (
    promiseTypes.indexOf(one.type) - promiseTypes.indexOf(other.type) ||
    one.title['zh-CN'].localeCompare(other.title['zh-CN'], 'zh-CN')
  );
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
