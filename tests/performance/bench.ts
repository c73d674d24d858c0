import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { browser as found } from '../browser.ts';
import { type Load, load } from './load.ts';
import { measurePlans } from './plans.ts';
import type { Plans } from './plans-page.ts';
import { judge, type Result } from './result.ts';
import { bench, pages, serve } from './site.ts';

const loads = Number(process.argv[2] ?? 20);
const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const site = await serve(4175);
const browser = await chromium.launch(found);
const all: Record<keyof typeof pages, Load[]> = { app: [], hand: [] };
let plans: Plans;
try {
  plans = await measurePlans(browser, 4, 40);
  // Interleaved, so that whatever else the machine does falls on both; the first pair warms the browser up and isn't counted.
  for (let i = -1; i < loads; i++) {
    for (const which of ['app', 'hand'] as const) {
      const one = await load(browser, site.url + pages[which]);
      if (i >= 0) all[which].push(one);
    }
    process.stdout.write('.');
  }
} finally {
  await browser.close();
  await site.stop();
  rmSync(join(bench, 'site'), { recursive: true, force: true });
}
process.stdout.write('\n');

const times = (which: keyof typeof pages, what: 'paint' | 'pressed' | 'worked') =>
  Math.round(median(all[which].map((one) => one[what]).filter((value) => value !== null)));
const result: Result = {
  loads,
  paint: times('app', 'paint') / times('hand', 'paint'),
  worked: times('app', 'worked') / times('hand', 'worked'),
  lost: all.app.filter(({ worked }) => worked === null).length,
  twice: all.app.filter(({ moved }) => moved > 1).length,
  requests: Math.max(...all.app.map(({ requests }) => requests)),
  scripts: median(all.app.map(({ scripts }) => scripts)),
  bytes: median(all.app.map(({ bytes }) => bytes)),
  milliseconds: {
    app: { paint: times('app', 'paint'), pressed: times('app', 'pressed'), worked: times('app', 'worked') },
    hand: { paint: times('hand', 'paint'), pressed: times('hand', 'pressed'), worked: times('hand', 'worked') },
  },
};

const file = join(bench, 'last.json');
const before = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Result) : undefined;
mkdirSync(bench, { recursive: true });
writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`);

const { rows, faults } = judge(result, before);
console.table(rows);
console.log('Milliseconds (medians; they fail nothing):');
console.table(result.milliseconds);
const at = (values: readonly number[], share: number) =>
  Number((values.toSorted((a, b) => a - b)[Math.ceil(values.length * share) - 1] ?? Number.NaN).toFixed(1));
console.log(
  `Plans in the page, processor slowed 4 times, ${plans.warm.length} warm ones (milliseconds; they fail nothing):`,
);
console.table({
  'cold, in slices': { median: at(plans.cold, 0.5), p95: at(plans.cold, 0.95), most: at(plans.cold, 1) },
  'longest slice': { median: at(plans.slice, 0.5), p95: at(plans.slice, 0.95), most: at(plans.slice, 1) },
  warm: { median: at(plans.warm, 0.5), p95: at(plans.warm, 0.95), most: at(plans.warm, 1) },
});
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
