import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, request, type Server } from 'node:http';
import { type AddressInfo, createServer as createSocket } from 'node:net';
import { join } from 'node:path';

const top = join(import.meta.dirname, '..', '..');

/** `dead`: nobody listens · `hangs`: never answers · `portal`: another page answers everything. */
export type Mode = 'works' | 'dead' | 'hangs' | 'portal';

/** A built site behind a network that can fail in several ways, at one address. */
export interface Site {
  url: string;
  /** Paths asked for since they were last forgotten. */
  asked: string[];
  set(mode: Mode): Promise<void>;
  /** Serves another build from now on. */
  release(folder: string): Promise<void>;
  close(): Promise<void>;
}

async function freePort(): Promise<number> {
  const socket = createSocket().listen(0);
  await once(socket, 'listening');
  const { port } = socket.address() as AddressInfo;
  socket.close();
  await once(socket, 'close');
  return port;
}

async function serve(folder: string): Promise<{ port: number; stop(): void }> {
  const port = await freePort();
  const server: ChildProcess = spawn(process.execPath, [join(top, 'src/app/serve.ts'), folder], {
    env: { ...process.env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await Promise.race([
    once(server.stdout!, 'data'),
    once(server, 'exit').then(() => Promise.reject(new Error(`${folder} can't be served.`))),
  ]);
  return { port, stop: () => void server.kill() };
}

export async function openSite(folder = join(top, 'dist')): Promise<Site> {
  const all = [await serve(folder)];
  const asked: string[] = [];
  let mode: Mode = 'works';
  let port = 0;
  let front: Server | undefined;

  async function listen() {
    front = createServer((from, to) => {
      asked.push(from.url ?? '');
      if (mode === 'hangs') return;
      if (mode === 'portal') {
        to.writeHead(200, { 'Content-Type': 'text/html' });
        to.end('<!doctype html><title>Portal</title><h1>Accept</h1>');
        return;
      }
      // Not compressed: that is slow, and no bytes are counted here.
      const { 'accept-encoding': _, ...headers } = from.headers;
      const up = request({ port: all.at(-1)!.port, path: from.url, method: from.method, headers }, (answer) => {
        to.writeHead(answer.statusCode!, answer.headers);
        answer.pipe(to);
      });
      up.on('error', () => to.destroy());
      from.pipe(up);
    });
    front.listen(port);
    await once(front, 'listening');
    port = (front.address() as AddressInfo).port;
  }

  async function shut() {
    if (!front) return;
    const closed = once(front, 'close');
    front.close();
    front.closeAllConnections();
    front = undefined;
    await closed;
  }

  await listen();
  return {
    url: `http://localhost:${port}`,
    asked,
    async set(next) {
      mode = next;
      // Connections that are open would keep what they had.
      await shut();
      if (mode !== 'dead') await listen();
    },
    async release(next) {
      all.push(await serve(next));
    },
    async close() {
      await shut();
      for (const { stop } of all) stop();
    },
  };
}
