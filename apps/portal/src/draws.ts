import '@xinyong/elements/define/credit-draw-desk';
import '@xinyong/elements/define/credit-provider';
import { openPage } from './page.ts';

await openPage();
const desk = document.createElement('credit-draw-desk');
desk.idParameter = 'id';
desk.localCopy = 'session';
document.querySelector('#draws')?.replaceChildren(desk);
