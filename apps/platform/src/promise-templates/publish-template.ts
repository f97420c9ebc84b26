import type { PublishedTemplate, TemplateOrder } from '@xinyong/contract';
import { checkTemplate, digestOf, type PromiseTemplate, type TemplateFinding } from '@xinyong/core';
import { describeTemplateFinding } from '@xinyong/core/text';
import { chainOf } from '../audit/append-audit.ts';
import { divisionOf } from '../covers-place.ts';
import { servedBy } from '../agency-actor.ts';
import type { Tx } from '../database/unit-of-work.ts';
import { fieldProblem, invalidFields } from '../http/field-problems.ts';
import { Problem } from '../http/problem.ts';
import { noTemplate } from './load-template.ts';
import { templateOfRow } from './template-row.ts';

/** Publishes a version of a template; what was signed by an earlier one stays as it is. */
export async function publishTemplate(tx: Tx, order: TemplateOrder): Promise<PublishedTemplate> {
  const { actor } = tx;
  const place = divisionOf(actor);
  const { agencyName: name, agencyCode: code } = actor;
  if (place === undefined || name === undefined || code === undefined)
    throw new Problem('forbidden', {
      zh: '您的机关没有统一社会信用代码，或者代码里没有行政区划，不能发布承诺书模板。',
      en: 'Your agency has no code, or none with a division in it; it cannot publish templates.',
    });
  if (order.id === undefined && order.replaces !== undefined)
    throw invalidFields([fieldProblem('body.id', 'invalid-template-id')]);
  const earlier = order.id === undefined ? [] : await versionsOf(tx, order.id);
  const newest = earlier.at(-1);
  if (order.id !== undefined && !newest) throw noTemplate();
  if (newest?.version !== order.replaces)
    throw new Problem('stale_version', {
      zh: '这份模板已有新的版本，请在最新的版本上修改。',
      en: 'There is a newer version of this template; change that one.',
    });
  const template: PromiseTemplate = {
    ...order.template,
    id: order.id ?? tx.newId(),
    version: (newest?.version ?? 0) + 1,
    ...(newest && { replaces: newest.version }),
  };
  const refusals = checkTemplate(template, earlier, tx.today).filter(
    ({ level }) => level === 'refuse',
  );
  if (refusals.length > 0) throw refused(refusals);
  const digest = digestOf(template);
  const row = {
    id: template.id,
    version: template.version,
    agency_name: name,
    agency_code: code,
    type: template.type,
    place,
    title: template.title['zh-CN'],
    valid_from: template.validFrom,
    valid_to: template.validTo ?? null,
    digest,
    created_at: tx.now,
  };
  // The version before ends where this one begins.
  if (newest)
    await tx.db
      .updateTable('promise_template')
      .set({ valid_to: template.validFrom })
      .where('id', '=', template.id)
      .where('version', '=', newest.version)
      .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', template.validFrom)]))
      .execute();
  const stored = await tx.db
    .insertInto('promise_template')
    .values({ ...row, body: JSON.stringify(template) })
    .onConflict((conflict) => conflict.columns(['id', 'version']).doNothing())
    .returningAll()
    .executeTakeFirst();
  if (!stored)
    throw new Problem('stale_version', {
      zh: '这份模板刚刚有了新的版本，请在最新的版本上修改。',
      en: 'Someone published a version of this template meanwhile; change that one.',
    });
  tx.append({
    audit: {
      agency: chainOf({ name, code }),
      action: 'promise-template.publish',
      details: { templateId: template.id, version: template.version, digest },
    },
    message: {
      topic: 'promise-template.published',
      key: template.id,
      body: { templateId: template.id, version: template.version, digest, at: tx.now },
    },
  });
  return templateOfRow(stored);
}

/** The versions of an agency's own template, the first first. */
async function versionsOf({ db, actor }: Tx, id: string): Promise<readonly PromiseTemplate[]> {
  const rows = await db
    .selectFrom('promise_template')
    .selectAll()
    .where('id', '=', id)
    .where((eb) => servedBy(actor, eb))
    .orderBy('version')
    .execute();
  return rows.map((row) => templateOfRow(row).template);
}

const refused = (findings: readonly TemplateFinding[]): Problem =>
  new Problem(
    'rule_not_satisfied',
    {
      zh: `模板有 ${findings.length} 处不能发布，请修改后再发布。`,
      en: `The template cannot be published yet; places to mend: ${findings.length}.`,
    },
    {
      rule: 'promise-template.publish.check',
      errors: findings.map((finding) => ({
        path: `body.template${finding.path.replaceAll('/', '.')}`,
        code: finding.code,
        message: describeTemplateFinding(finding, 'en'),
        messageZh: describeTemplateFinding(finding, 'zh-CN'),
      })),
    },
  );
