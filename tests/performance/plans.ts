import { join } from 'node:path';
import type { Browser } from 'playwright';
import { build } from 'vite';
import { compileCourse, compileDevice, compileLesson, openCourse } from '../../src/course/compile.ts';
import { instantiate } from '../../src/course/instantiate.ts';
import type { Measured, Plans } from './plans-page.ts';

const top = join(import.meta.dirname, '..', '..');

/** Every practice of the French course, as data. */
export function practices(): Measured[] {
  const course = openCourse(top);
  return compileCourse(course, 'fr')
    .themes.flatMap((theme) => theme.lessons)
    .flatMap(({ slug }) => {
      const device = compileDevice(course, slug, 'fr');
      return Object.values(compileLesson(course, slug, 'fr').tasks).map((task) => {
        const { goal, scenario } = instantiate(task, device);
        return { goal, scenario };
      });
    });
}

/** Plans in a page whose processor is slowed `slowdown` times. */
export async function measurePlans(browser: Browser, slowdown: number, walks: number): Promise<Plans> {
  const built = await build({
    configFile: false,
    root: top,
    logLevel: 'silent',
    build: {
      write: false,
      lib: { entry: join(import.meta.dirname, 'plans-page.ts'), formats: ['iife'], name: 'plans' },
    },
  });
  const [{ output }] = built as unknown as [{ output: [{ code: string }] }];
  const page = await browser.newPage();
  try {
    await page.addScriptTag({ content: output[0].code });
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    return await page.evaluate(
      ([all, count]) =>
        (window as unknown as { plans: { measure(all: Measured[], walks: number): Promise<Plans> } }).plans.measure(
          all,
          count,
        ),
      [practices(), walks] as const,
    );
  } finally {
    await page.close();
  }
}
