import { describe, expect, it } from 'vitest';
import { UnvisitableReasonSchema } from './inspection.schema.ts';
import { inspectionText } from './inspection.text.ts';

describe('the words of differentiated supervision', () => {
  const { en } = inspectionText;

  it.each([
    'riskClasses',
    'keyFields',
    'sectors',
    'attentions',
    'frequencies',
    'ratioSources',
    'strata',
    'states',
    'unvisitable',
    'checks',
    'phases',
    'triggers',
    'facts',
  ] as const)('begin with a capital in English where they stand alone: %s', (table) => {
    for (const words of Object.values(en[table])) expect(words).toMatch(/^[A-Z]/);
  });

  it('say why a subject cannot be visited by a code of their own, as a revocation has reasons too', () => {
    const { error } = UnvisitableReasonSchema.safeParse('asleep');
    expect(error?.issues[0]?.message).toBe('invalid-unvisitable');
    expect(inspectionText['zh-CN'].refusals['invalid-unvisitable']).toContain('不能检查的原因');
  });
});
