import { createClient, type CreditClient } from '@xinyong/client';
import type { PublishedTemplate, Session, TemplateOrder } from '@xinyong/contract';
import { checkTemplate, readyTemplates, type PromiseTemplate, type Uscc } from '@xinyong/core';
import { describeTemplateFinding } from '@xinyong/core/text';
import { problem } from './example-platform.ts';

/** The agency whose templates they are. */
export const templateAcceptor = {
  name: '阳新县示例市场监督管理局',
  code: '11420222592971125Q' as Uscc,
};

const readyOne = (id: string): PromiseTemplate => {
  const found = readyTemplates.find((template) => template.id === id);
  if (!found) throw new Error(`There is no ready template ${id}`);
  return found;
};
const published = (template: PromiseTemplate): PublishedTemplate => ({
  template,
  acceptor: templateAcceptor,
  place: '420222',
  digest: '5b'.repeat(32),
});

const honest = readyOne('honest-business');

/** Two versions: the second can be signed, the first no longer. */
export const changedTemplate: PromiseTemplate = {
  ...honest,
  id: '5a0d8f3e-3f0b-4f6b-9d2c-7a1e4c8b6d20',
  version: 2,
  replaces: 1,
  validFrom: '2026-09-01',
};
const firstVersion: PromiseTemplate = {
  ...honest,
  id: changedTemplate.id,
  validFrom: '2026-03-01',
};
/** One that is not valid yet. */
export const comingTemplate: PromiseTemplate = {
  ...readyOne('wages-on-time'),
  id: '6b1e9a4f-4a1c-4a7c-8e3d-8b2f5d9c7e31',
  validFrom: '2027-01-01',
};

export const exampleTemplates: readonly PublishedTemplate[] = [
  comingTemplate,
  changedTemplate,
  firstVersion,
].map(published);

const templateSession: Session = {
  person: {
    id: 'officer',
    name: '李某某',
    role: 'officer',
    agencyName: templateAcceptor.name,
    agencyCode: templateAcceptor.code,
  },
  scopes: ['public', 'session', 'promise-templates:write'],
};

/** A platform in memory with the real client before it: it checks, counts and ends versions as core does. */
export class ExampleTemplateEditor {
  /** What was ordered. */
  readonly orders: TemplateOrder[] = [];
  templates: readonly PublishedTemplate[];
  person: string;
  readonly client: CreditClient;
  /** Answers in the place of the platform, while it gives something. */
  intercept: ((request: Request) => Response | undefined) | undefined;

  constructor(templates: readonly PublishedTemplate[] = exampleTemplates, person = 'officer') {
    this.templates = templates;
    this.person = person;
    this.client = createClient({
      baseUrl: 'https://credit.example',
      maxRetries: 0,
      fetch: (input, init) => this.#answer(new Request(input, init)),
    });
  }

  /** Somebody publishes a version of a template. */
  publish({ id, template }: TemplateOrder): PublishedTemplate {
    const versions = this.templates.filter((each) => each.template.id === id);
    const newest = Math.max(0, ...versions.map((each) => each.template.version));
    const made = published({
      ...template,
      id: id ?? '7c2fab50-5b2d-4b8d-9f4e-9c306eadf842',
      version: newest + 1,
      ...(newest > 0 && { replaces: newest }),
    });
    this.templates = [made, ...this.templates];
    return made;
  }

  async #answer(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url);
    const text = await request.clone().text();
    const instead = this.intercept?.(request);
    if (instead) return instead;
    if (pathname === '/v1/session')
      return Response.json({
        ...templateSession,
        person: { ...templateSession.person, id: this.person },
      });
    if (pathname.endsWith('/mine'))
      return Response.json({ data: this.templates, nextCursor: null });
    if (pathname.endsWith('/ready')) return Response.json({ templates: readyTemplates });
    // The contract says what the bodies hold.
    if (pathname.endsWith('/retire'))
      return this.#retire(pathname.split('/')[3], JSON.parse(text) as Ended);
    return this.#order(JSON.parse(text) as TemplateOrder);
  }

  #order(order: TemplateOrder): Response {
    this.orders.push(order);
    const versions = this.templates.filter(({ template }) => template.id === order.id);
    const newest = Math.max(0, ...versions.map(({ template }) => template.version));
    if ((order.replaces ?? 0) !== newest)
      return problem(409, 'stale_version', '这份模板已有新的版本，请在最新的版本上修改。');
    const checked = { ...order.template, id: order.id ?? 'new', version: newest + 1 };
    const refused = checkTemplate(
      { ...checked, ...(newest > 0 && { replaces: newest }) },
      versions.map(({ template }) => template),
    ).filter(({ level }) => level === 'refuse');
    if (refused.length === 0) return Response.json(this.publish(order), { status: 201 });
    return problem(422, 'rule_not_satisfied', `模板有 ${refused.length} 处不能发布。`, {
      errors: refused.map((finding) => ({
        path: `body.template${finding.path.replaceAll('/', '.')}`,
        code: finding.code,
        message: describeTemplateFinding(finding, 'en'),
        messageZh: describeTemplateFinding(finding, 'zh-CN'),
      })),
    });
  }

  #retire(id: string | undefined, { version, validTo }: Ended): Response {
    this.templates = this.templates.map((each) =>
      each.template.id === id && each.template.version === version
        ? { ...each, template: { ...each.template, validTo } }
        : each,
    );
    const ended = this.templates.find(
      ({ template }) => template.id === id && template.version === version,
    );
    return ended ? Response.json(ended) : problem(404, 'not_found', '没有这份模板。');
  }
}

interface Ended {
  readonly version: number;
  readonly validTo: string;
}
