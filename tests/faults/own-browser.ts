import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type BrowserContext, chromium } from '@playwright/test';
import { browser as launch } from '../browser.ts';

export interface OwnBrowser {
  context: BrowserContext;
  /** Ends it as a dead battery would. */
  kill(): Promise<void>;
}

const flags = ['--headless=new', '--no-first-run', '--lang=fr', '--window-size=1280,800', '--remote-debugging-port=0'];

const address = (child: ChildProcess) =>
  new Promise<string>((resolve, reject) => {
    child.once('exit', () => reject(new Error('The browser ended before it listened.')));
    createInterface(child.stderr!).on('line', (line) => {
      const found = /listening on (ws:\S+)/.exec(line)?.[1];
      if (found) resolve(found);
    });
  });

/** A browser of its own over a profile on disk, as a learner's. */
export async function ownBrowser(profile: string): Promise<OwnBrowser> {
  const child = spawn(launch.executablePath, [...launch.args, ...flags, `--user-data-dir=${profile}`, 'about:blank'], {
    env: launch.env,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const remote = await chromium.connectOverCDP(await address(child));
  return {
    context: remote.contexts()[0]!,
    async kill() {
      const ended = once(child, 'exit');
      process.kill(-child.pid!, 'SIGKILL');
      await ended;
      await remote.close().catch(() => {});
    },
  };
}

/** Does something with a profile that is gone afterwards. */
export async function withProfile(work: (profile: string) => Promise<void>): Promise<void> {
  const profile = await mkdtemp(join(tmpdir(), 'petit-a-petit-'));
  try {
    await work(profile);
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
