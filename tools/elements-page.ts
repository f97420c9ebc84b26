/** What of custom-elements.json is printed. */
export interface Manifest {
  readonly modules: readonly { readonly declarations?: readonly Declaration[] }[];
}

interface Declaration {
  readonly customElement?: boolean;
  readonly tagName?: string;
  readonly members?: readonly Member[];
  readonly attributes?: readonly Attribute[];
  readonly events?: readonly { readonly name: string; readonly description?: string }[];
}

interface Attribute {
  readonly name: string;
  /** Of those that are properties too. */
  readonly fieldName?: string;
  readonly type?: { readonly text: string };
  readonly description?: string;
}

interface Member {
  readonly kind: 'field' | 'method';
  readonly name: string;
  readonly attribute?: string;
  readonly privacy?: 'public' | 'protected' | 'private';
  readonly static?: boolean;
  readonly type?: { readonly text: string };
  readonly default?: string;
  readonly description?: string;
}

const cell = (text = ''): string => text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ');
const code = (text: string): string => (text === '' ? '' : `\`${cell(text)}\``);
const table = (headings: readonly string[], rows: readonly (readonly string[])[]): string =>
  [headings, headings.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

/** The attributes, properties and events of every element, as Markdown. */
export function elementsPage({ modules }: Manifest): string {
  const elements = modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter(({ customElement, tagName }) => customElement && tagName?.startsWith('credit-'));
  const parts = elements.map(({ tagName = '', members = [], attributes = [], events = [] }) => {
    const fields = members.filter(
      ({ kind, name, privacy, static: ofClass }) =>
        kind === 'field' && !ofClass && privacy === undefined && !name.startsWith('#'),
    );
    return [
      `## ${tagName}`,
      `[中文说明 · prose](../packages/elements/src/${tagName}/${tagName}.md)`,
      table(
        ['属性 attribute', 'property', '类型 type', '默认 default', ''],
        fields
          .map(({ name, attribute, type, default: initial, description }) => [
            code(attribute ?? ''),
            code(name),
            code(type?.text ?? ''),
            code(initial ?? ''),
            cell(description),
          ])
          .concat(
            attributes
              .filter(({ fieldName }) => fieldName === undefined)
              .map(({ name, type, description }) => [
                code(name),
                '',
                code(type?.text ?? ''),
                '',
                cell(description),
              ]),
          ),
      ),
      ...(events.length === 0
        ? []
        : [
            table(
              ['事件 event', ''],
              events.map(({ name, description }) => [code(name), cell(description)]),
            ),
          ]),
    ].join('\n\n');
  });
  return [
    '# 组件的属性和事件 · Attributes and events of the elements',
    '由 `npm run generate` 从源码的说明生成，请勿手改。没有“属性”的一行只能由脚本设置。 Written by `npm run generate` from the comments of the source. A line without an attribute is set by script.',
    ...parts,
    '',
  ].join('\n\n');
}
