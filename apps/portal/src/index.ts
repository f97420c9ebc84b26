import '@xinyong/elements/define/credit-provider';
import '@xinyong/elements/define/credit-subject-search';
import { openPage } from './page.ts';

await openPage();
