import '@xinyong/elements/define/credit-provider';
import '@xinyong/elements/define/credit-warning-list';
import { explain, openPage, signInAddress, text } from './page.ts';
import type { Word } from './portal.text.ts';

const place = document.querySelector('#warnings');
const { person } = await openPage();
if (place && !person)
  explain(place, 'warnings.sign-in-title', 'warnings.sign-in-text', {
    href: signInAddress(),
    word: 'sign-in',
  });
else if (place && person?.role === 'officer') {
  const list = document.createElement('credit-warning-list');
  list.desk = true;
  show(place, 'warnings.desk', 'warnings.desk-text', list);
} else if (place && person?.subjectCode) {
  const list = document.createElement('credit-warning-list');
  list.subjectCode = person.subjectCode;
  list.repairHrefTemplate = `/repair.html?record={id}&code=${person.subjectCode}`;
  list.publicityHref = 'https://www.gsxt.gov.cn/'; // 国家企业信用信息公示系统
  show(place, 'warnings.mine', 'warnings.mine-text', list);
} else if (place)
  explain(place, 'warnings.none-title', 'warnings.none-text', { href: '/', word: 'subject.back' });

function show(where: Element, heading: Word, sentence: Word, list: Element): void {
  const title = document.createElement('h1');
  title.textContent = text(heading);
  const lead = document.createElement('p');
  lead.textContent = text(sentence);
  where.replaceChildren(title, lead, list);
}
