import {
  letterOf,
  prcWorkdays,
  promiseLastDays,
  type Agency,
  type IsoDay,
  type PromiseTemplate,
  type TemplateField,
  type Uscc,
} from '@xinyong/core';

/** An invented enterprise; its code has valid check digits. */
const subject = { name: '示例企业有限公司', code: '91420222MA4ABCD17Y' as Uscc } as const;

/** The letter with sample answers, as whoever signs it today would read it; undefined while a placeholder stands for nothing. */
export function letterPreview(
  template: PromiseTemplate,
  acceptor: Agency,
  today: IsoDay,
): string | undefined {
  const record = {
    documentNumber: '示罚字〔2026〕第00001号',
    breach: '示例失信行为',
    decidedOn: today,
    agency: acceptor,
  };
  try {
    return letterOf({
      promiseId: '（签署时编号）',
      template,
      answers: Object.fromEntries(template.fields.map((field) => [field.id, sample(field)])),
      subject: { ...subject, kind: template.promisers?.[0] ?? 'enterprise' },
      acceptor,
      signer: { name: '某某某', capacity: 'representative' },
      madeOn: today,
      publicity: template.publicity,
      ...(template.type === 'repair' && { record }),
      ...promiseLastDays(template, today, prcWorkdays),
    }).text;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function sample({ kind, label, choices }: TemplateField): string {
  switch (kind) {
    case 'number':
      return '120';
    case 'date':
      return '2026-11-30';
    case 'choice':
      return choices?.[0]?.['zh-CN'] ?? '';
    case 'text':
    case 'long-text':
      return `〔${label['zh-CN']}〕`;
  }
}
