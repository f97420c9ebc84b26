// A thousand badges put into a page: script, style and layout until nothing moves, ours beside six libraries.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { abcd1000, type GradeSummary, type Uscc } from '@xinyong/core';
import { chromium, type Browser } from 'playwright';
import { browserArgs, browserPath } from '../../tools/browser.ts';
import { ratioOf, spreadOf } from '../measure.ts';
import { figures, spreadText } from '../report/numbers.ts';
import { deliver, type Floor } from '../report/part-report.ts';

const ROUNDS = 9;
const COUNT = 1000;
const TEXT = '信用良好';

const OURS = { name: 'ours, credit-badge with its grade', tag: 'credit-badge' };
/** What a platform answers about each: the peers show a text, ours a grade. */
const data: GradeSummary = {
  subjectCode: '93420222MA4WXY129P' as Uscc, // both check digits are right
  on: '2026-11-21',
  grade: 'B',
  between: { worst: 'B', best: 'B' },
  scheme: { id: abcd1000.id, title: abcd1000.title, origin: 'example', about: 'credit' },
  title: { 'zh-CN': TEXT, en: 'Good credit' },
};
const peers = [
  { name: '@awesome.me/webawesome 3.14.0 wa-badge', page: 'webawesome', tag: 'wa-badge' },
  { name: '@fluentui/web-components 3.1.3 fluent-badge', page: 'fluentui', tag: 'fluent-badge' },
  { name: '@ui5/webcomponents 2.26.0 ui5-tag', page: 'ui5', tag: 'ui5-tag' },
  { name: '@spectrum-web-components/badge 1.12.2 sp-badge', page: 'spectrum', tag: 'sp-badge' },
  { name: '@ionic/core 9.0.5 ion-badge', page: 'ionic', tag: 'ion-badge' },
  { name: '@vaadin/badge 25.3.0 vaadin-badge', page: 'vaadin', tag: 'vaadin-badge' },
];

async function bundle(page: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`pages/${page}`, import.meta.url))],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    conditions: ['@xinyong/source', 'production'],
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
  });
  const [script] = outputFiles;
  if (!script) throw new Error(`${page} gives no script`);
  return script.text;
}

interface Candidate {
  readonly name: string;
  readonly script: string;
  readonly html: string;
  readonly tag: string;
  readonly data?: GradeSummary;
}

/** What one fresh page took, in milliseconds. */
interface Cost {
  /** Script, recalculated style and layout, as the browser counts them. */
  readonly work: number;
  /** From the first badge to the second frame in which nothing moved. */
  readonly until: number;
}

async function measure(
  browser: Browser,
  { script, html, tag, data: given }: Candidate,
): Promise<Cost> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  try {
    await page.setContent(
      '<!doctype html><html lang="zh-CN"><body><main id="host"></main></body></html>',
    );
    await page.addScriptTag({ content: script, type: 'module' });
    await page.evaluate((name) => customElements.whenDefined(name).then(() => {}), tag);
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    const work = async (): Promise<number> => {
      const { metrics } = await session.send('Performance.getMetrics');
      return metrics
        .filter(({ name }) =>
          ['ScriptDuration', 'LayoutDuration', 'RecalcStyleDuration'].includes(name),
        )
        .reduce((sum, { value }) => sum + value * 1000, 0);
    };
    const before = await work();
    const until = await page.evaluate(
      async ([markup, summary]) => {
        const host = document.getElementById('host')!;
        const frame = (): Promise<number> =>
          new Promise((resolve) => requestAnimationFrame(resolve));
        const box = (): string => {
          const { x, y, width, height } = host.lastElementChild!.getBoundingClientRect();
          return [x, y, width, height].join(' ');
        };
        performance.mark('begin');
        host.innerHTML = markup;
        if (summary) for (const badge of host.children) Object.assign(badge, { data: summary });
        let last = box();
        for (let still = 0; still < 2;) {
          await frame();
          const now = box();
          still = now === last ? still + 1 : 0;
          last = now;
        }
        return performance.measure('badges', 'begin').duration;
      },
      [html, given] as const,
    );
    return { work: (await work()) - before, until };
  } finally {
    await page.close();
  }
}

const candidates: Candidate[] = [];
const sizes = new Map<string, number>();
const htmlOf = (tag: string): string => `<${tag}>${TEXT}</${tag}> `.repeat(COUNT);
candidates.push({ ...OURS, script: await bundle('ours.js'), html: htmlOf(OURS.tag), data });
for (const { name, page, tag } of peers)
  candidates.push({ name, script: await bundle(`${page}.ts`), tag, html: htmlOf(tag) });
for (const { name, script } of candidates) sizes.set(name, Buffer.byteLength(script));

const executablePath = browserPath();
const browser = await chromium.launch({
  args: browserArgs(),
  ...(executablePath && { executablePath }),
});
const costs = new Map<string, Cost[]>(candidates.map(({ name }) => [name, []]));
let version = '';
try {
  version = browser.version();
  for (let round = -1; round < ROUNDS; round += 1)
    for (let index = 0; index < candidates.length; index += 1) {
      const candidate = candidates[(index + Math.max(round, 0)) % candidates.length]!;
      const cost = await measure(browser, candidate);
      if (round >= 0) costs.get(candidate.name)?.push(cost);
    }
} finally {
  await browser.close();
}
const workOf = (name: string): readonly number[] => (costs.get(name) ?? []).map(({ work }) => work);
const fastest =
  peers
    .map(({ name }) => name)
    .toSorted((a, b) => spreadOf(workOf(a)).median - spreadOf(workOf(b)).median)[0] ?? '';
const ratio = ratioOf(workOf(OURS.name), workOf(fastest));
const floor: Floor = {
  what: `${COUNT.toLocaleString('en')} badges, time of ours by that of the fastest peer (${fastest})`,
  atMost: 1.15,
  value: ratio.median,
  spread: [ratio.low, ratio.high],
  unit: 'x',
};
deliver({
  title: `${COUNT.toLocaleString('en')} badges in a page`,
  notes: [
    `Headless Chromium ${version}, a fresh page each time, ${ROUNDS} rounds. The elements are defined beforehand; then the badges are put in at once, all with the text ${TEXT}. Work is script, style and layout as the browser counts them, until the last badge stood still for two frames; the time until then goes by frames.`,
    'Everything was bundled by esbuild in the same way, without themes: a library whose theme is loaded apart has less to style here than in use. Ours shows a grade with its class and the mark of an example, the others the text alone; its script holds here what it loads only when the explanation is opened.',
  ],
  tables: [
    {
      head: ['', 'work, ms', 'middle half', 'until still, ms', 'script, kB'],
      rows: candidates.map(({ name }) => {
        const spread = spreadOf(workOf(name));
        const until = spreadOf((costs.get(name) ?? []).map((each) => each.until));
        return [
          name,
          figures(spread.median),
          spreadText(spread),
          figures(until.median),
          figures((sizes.get(name) ?? 0) / 1000),
        ];
      }),
    },
  ],
  floors: [floor],
});
