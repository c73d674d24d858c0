import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';

/** What Playwright and Vitest need to launch Chromium; also what `chromium.launch()` takes. */
export interface Launch {
  executablePath: string;
  args: string[];
  env: Record<string, string>;
}

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const known = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Distribution wrappers exist for browsers that aren't installed: only one that answers counts. */
function answers(path: string): boolean {
  if (!existsSync(path)) return false;
  try {
    return /\d+\.\d+/.test(
      execFileSync(path, ['--version'], { timeout: 20_000, stdio: ['ignore', 'pipe', 'ignore'] }).toString(),
    );
  } catch {
    return false;
  }
}

const own = (): Record<string, string> =>
  Object.fromEntries(Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined));

const launch = (executablePath: string, extra: Record<string, string> = {}): Launch => ({
  executablePath,
  args,
  env: { ...own(), ...extra },
});

/**
 * WHY so much care: the package unpacks into the temporary folder, takes whatever lies there for its own, leaves its libraries packed unless it
 * believes to run on Lambda, and its fonts.conf names the fixed temporary folder: without the rewriting the browser dies at the first text.
 * Unpacked beside and renamed, so that a run broken off never leaves half a browser.
 */
async function unpacked(): Promise<Launch> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No browser found. Install Chrome or Chromium, or set CHROMIUM to its path.');
  }
  const modules = join(import.meta.dirname, '..', 'node_modules');
  const { version } = JSON.parse(readFileSync(join(modules, '@sparticuz/chromium/package.json'), 'utf8')) as {
    version: string;
  };
  const cache = join(modules, '.cache');
  const home = join(cache, `chromium-${version}`);
  if (!existsSync(home)) {
    const draft = join(cache, `chromium-${version}.${process.pid}`);
    mkdirSync(draft, { recursive: true });
    const before = { ...process.env };
    process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs24.x';
    process.env.TMPDIR = draft;
    try {
      const { default: packed } = await import('@sparticuz/chromium');
      await packed.executablePath();
    } finally {
      process.env = before;
    }
    const fonts = join(draft, 'fonts', 'fonts.conf');
    writeFileSync(
      fonts,
      readFileSync(fonts, 'utf8').replaceAll(
        /<(dir|cachedir)([^>]*)>[^<]*\/fonts([^<]*)<\/\1>/g,
        `<$1$2>${home}/fonts$3</$1>`,
      ),
    );
    try {
      renameSync(draft, home);
    } catch (error) {
      rmSync(draft, { recursive: true, force: true });
      if (!existsSync(home)) throw error;
    }
  }
  const libraries = [join(home, 'al2023', 'lib'), ...(process.env.LD_LIBRARY_PATH?.split(':') ?? [])].join(':');
  return launch(join(home, 'chromium'), { LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: join(home, 'fonts') });
}

/** A Chromium on any machine: `CHROMIUM` (a path, or `npm` for the packed one), the system's, Playwright's own, the packed one. Throws where there is none. */
export async function find(): Promise<Launch> {
  const wish = process.env.CHROMIUM;
  if (wish === 'npm') return unpacked();
  if (wish) {
    if (answers(wish)) return launch(wish);
    throw new Error(`CHROMIUM is set to ${wish}, which doesn't answer --version.`);
  }
  const system = known.find(answers);
  if (system) return launch(system);
  const bundled = chromium.executablePath();
  return existsSync(bundled) ? launch(bundled) : unpacked();
}

/** The browser of this machine, found once. */
export const browser: Launch = await find();
