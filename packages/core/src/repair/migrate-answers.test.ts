import { describe, expect, test } from 'vitest';
import { flowVersion, migrateAnswers, type AnswersMigration } from './migrate-answers.ts';
import { RepairAnswersSchema, RepairSchema } from './repair.schema.ts';

const note =
  (word: string): AnswersMigration =>
  (answers) => ({ ...answers, statement: `${answers.statement ?? ''}${word}` });
const steps = [note('二'), note('三')];

describe('the answers of a draft', () => {
  test.each([
    [undefined, '二三'],
    [1, '二三'],
    [2, '三'],
    [3, ''],
  ])('of version %s go through every step since, in order', (flow, words) => {
    expect(migrateAnswers({ ...(flow && { flow }), statement: '一' }, steps)).toEqual({
      ok: true,
      answers: { flow: 3, statement: `一${words}` },
    });
  });

  test('keep everything that no step touches', () => {
    expect(migrateAnswers({ corrected: true, contactName: '陈某某' }, steps)).toMatchObject({
      answers: { corrected: true, contactName: '陈某某' },
    });
  });

  test('of a newer version are refused and not stamped with this one', () => {
    expect(migrateAnswers({ flow: 4, corrected: true }, steps)).toEqual({
      ok: false,
      problem: 'newer-version',
      version: 4,
    });
    expect(migrateAnswers({ flow: flowVersion + 1 }).ok).toBe(false);
  });

  test('are of the present version when they are migrated', () => {
    expect(migrateAnswers({})).toEqual({ ok: true, answers: { flow: flowVersion } });
  });

  test('may not come in with a newer version than these questions, but may be read with one', () => {
    const flow = flowVersion + 1;
    expect(RepairAnswersSchema.safeParse({ flow: flowVersion }).success).toBe(true);
    expect(RepairAnswersSchema.safeParse({ flow }).error?.issues[0]?.message).toBe('invalid-flow');
    const draft = {
      id: '0199f5a0-0000-7000-8000-000000000000',
      recordId: '0'.repeat(64),
      subjectCode: '93420222MA4WXY129P',
      subjectName: '阳新县示例合作社',
      track: 'credit-china',
      state: 'draft',
      version: 0,
      answers: { flow },
      files: [],
      createdAt: '2026-11-21T00:00:00Z',
      updatedAt: '2026-11-21T00:00:00Z',
    };
    expect(RepairSchema.parse(draft).answers).toEqual({ flow });
  });
});
