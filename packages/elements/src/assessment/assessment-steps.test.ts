import { expect } from '@open-wc/testing';
import type { RepairAssessment } from '@xinyong/core';
import { render } from 'lit';
import { describe, it } from 'vitest';
import { exampleAssessment, examplePenalty } from '../example-repairs.ts';
import type { Locale } from '../locale/locale.ts';
import { assessmentSteps } from './assessment-steps.ts';

const said = (assessment: RepairAssessment, locale: Locale): string => {
  const root = document.createElement('div');
  render(assessmentSteps(assessment, locale), root);
  return root.textContent?.replaceAll(/\s+/g, ' ') ?? '';
};

describe('the steps of an answer', () => {
  const assessment = exampleAssessment(examplePenalty);
  it('name every document and every rule', () => {
    expect(said(assessment, 'zh-CN')).to.contain('《信用修复管理办法》（国家发展改革委令第36号）');
    expect(said(assessment, 'zh-CN')).not.to.match(/repair\.|《ndrc/);
  });
  it('call a rule that a deployment added by its own title', () => {
    const [first, ...others] = assessment.steps;
    if (!first) throw new Error('The answer has no steps.');
    const title = { 'zh-CN': '危害后果已消除', en: 'Harm has been removed' };
    const added = {
      ...assessment,
      steps: [{ ...first, rule: 'yangxin.harm', title }, ...others],
    };
    expect(said(added, 'zh-CN')).to.contain('危害后果已消除');
    expect(said(added, 'en')).to.contain('Harm has been removed').and.not.contain('yangxin.harm');
  });
});
