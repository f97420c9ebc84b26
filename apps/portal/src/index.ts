import '@xinyong/elements/define';
import { openPage } from './page.ts';

await openPage();
