import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const top = join(import.meta.dirname, '..', '..');
export const bench = join(top, '.bench');

/** The address of the lesson that is measured, and of the hand-written page that shows the same. */
export const pages = { app: '/lecons/ecrire-un-message/', hand: '/hand-written/' } as const;

/** The hand-written page around the lesson's own HTML, styles and typeface. */
export function handWritten(lesson: string, template: string): string {
  const head = [...lesson.matchAll(/<title>[^]*?<\/title>|<link\s[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => !/modulepreload|rel="(?:manifest|alternate|canonical)"/.test(tag))
    .join('');
  const body = /<div id="root">([^]*)<\/div>\s*(?:<script[^]*)?<\/body>/.exec(lesson)?.[1];
  if (!body) throw new Error('The built lesson has no page in its root.');
  return template.replace('<!--head-->', () => head).replace('<!--page-->', () => body);
}

/** Serves a copy of the built site with the hand-written page beside it, under the same headers. */
export async function serve(port: number): Promise<{ url: string; stop(): Promise<void> }> {
  const site = join(bench, 'site');
  rmSync(site, { recursive: true, force: true });
  cpSync(join(top, 'dist'), site, { recursive: true });
  const page = handWritten(
    readFileSync(join(site, pages.app, 'index.html'), 'utf8'),
    readFileSync(join(import.meta.dirname, 'hand-written.html'), 'utf8'),
  );
  const script = /<script>([^]*?)<\/script>/.exec(page)![1]!;
  const hash = `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
  mkdirSync(join(site, pages.hand));
  writeFileSync(join(site, pages.hand, 'index.html'), page);
  const headers = join(site, '_headers');
  writeFileSync(headers, readFileSync(headers, 'utf8').replaceAll("script-src 'self'", `script-src 'self' ${hash}`));

  const server: ChildProcess = spawn(process.execPath, [join(top, 'src/app/serve.ts'), site], {
    env: { ...process.env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await Promise.race([
    once(server.stdout!, 'data'),
    once(server, 'exit').then(() => Promise.reject(new Error('The server did not start.'))),
  ]);
  const url = `http://localhost:${port}`;
  // Compressed once before anything is measured.
  for (const address of Object.values(pages)) await warm(url + address);
  return {
    url,
    async stop() {
      server.kill();
      if (server.exitCode === null) await once(server, 'exit');
    },
  };
}

async function warm(address: string): Promise<void> {
  const html = await (await fetch(address)).text();
  const files = [...html.matchAll(/(?:src|href)="(\/[^"]+\.(?:js|css|svg|woff2))"/g)].map(([, file]) => file!);
  for (const file of new Set(files)) await (await fetch(new URL(file, address))).arrayBuffer();
}
