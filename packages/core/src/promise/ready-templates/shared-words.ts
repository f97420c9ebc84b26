import type { TemplateWords } from '../promise-template.ts';

/** Words that several ready templates have in common: the same thing is said the same way. */

export const materialsTrue: TemplateWords = {
  'zh-CN': '我方提交的材料和填写的内容真实、准确、完整、有效。',
  en: 'What we hand in and fill in is true, accurate, complete and valid.',
};

export const acceptsChecks: TemplateWords = {
  'zh-CN': '我方配合主管部门依法检查，接受社会监督。',
  en: 'We cooperate with lawful checks by the authorities and accept the supervision of the public.',
};

export const keepsLaw: TemplateWords = {
  'zh-CN': '我方遵守法律、法规、规章和国家政策，诚信经营。',
  en: 'We keep to laws, regulations and national policy, and do business in good faith.',
};

export const acceptsLiability: TemplateWords = {
  'zh-CN': '违反承诺的，我方愿意依法承担相应责任。',
  en: 'If we break this promise, we accept the liability that the law has for it.',
};

export const recorded: TemplateWords = {
  'zh-CN': '违反承诺的，违诺情况记入我方的信用记录。',
  en: 'If we break this promise, the breach goes into our credit record.',
};

export const approvalWithdrawn: TemplateWords = {
  'zh-CN': '没有做到承诺的，由受理单位依法撤销所办理的事项。',
  en: 'If we do not do what we promised, the agency withdraws by law what it granted.',
};

export const proofWithdrawn: TemplateWords = {
  'zh-CN': '承诺不真实的，由受理单位依法终止办理、责令限期整改、撤销行政决定，或者给予行政处罚。',
  en: 'If the promise is untrue, the agency by law ends the handling, orders us to put it right in time, withdraws its decision, or imposes a penalty.',
};

export const harmMade: TemplateWords = {
  'zh-CN': '因违反承诺给他人造成损失的，我方依法赔偿。',
  en: 'If our breach causes loss to others, we make it good as the law requires.',
};

export const toldOfRecord: TemplateWords = {
  'zh-CN': '承诺和履行承诺的情况记入信用记录，作为日后监管的依据。',
  en: 'The promise and how it is kept go into the credit record, on which later supervision is founded.',
};
