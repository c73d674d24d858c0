import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { headersFor, readHeaders } from './headers.ts';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.mp3': 'audio/mpeg',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};
const shrinks = /^(text\/|application\/|image\/svg)/;
const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

interface Kept {
  body: Buffer;
  tag: string;
  type: string;
  packed: Map<string, Buffer>;
}

const folder = path.resolve(process.argv[2] ?? 'dist');
const port = Number(process.env.PORT ?? 4173);
const rules = readHeaders(
  await readFile(path.join(folder, '_headers'), 'utf8').catch(() => {
    console.error(`Nothing to serve in ${folder}: run “npm run build” first.`);
    process.exit(1);
  }),
);
const files = new Map<string, Kept>();

async function find(address: string): Promise<Kept | undefined> {
  const file = path.join(folder, address);
  if (!file.startsWith(folder + path.sep) || /(^|\/)[._]/.test(address)) return undefined;
  const known = files.get(file);
  if (known) return known;
  try {
    if (!(await stat(file)).isFile()) return undefined;
    const body = await readFile(file);
    const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 20)}"`;
    const kept = { body, tag, type: types[path.extname(file)] ?? 'application/octet-stream', packed: new Map() };
    files.set(file, kept);
    return kept;
  } catch {
    return undefined;
  }
}

async function packed(file: Kept, accepted: string): Promise<[Buffer, string | undefined]> {
  if (!shrinks.test(file.type) || file.body.length < 500) return [file.body, undefined];
  const coding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : undefined;
  if (!coding) return [file.body, undefined];
  const known = file.packed.get(coding);
  if (known) return [known, coding];
  const body =
    coding === 'br'
      ? await brotli(file.body, {
          params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: file.body.length },
        })
      : await zip(file.body, { level: 9 });
  file.packed.set(coding, body);
  return [body, coding];
}

/** First and last byte of a `Range` of one part; `null` when the file hasn't them. */
function range(header: string | undefined, length: number): [number, number] | null | undefined {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (from === undefined || to === undefined || (from === '' && to === '')) return undefined;
  const first = from === '' ? Math.max(0, length - Number(to)) : Number(from);
  const last = from === '' || to === '' ? length - 1 : Math.min(Number(to), length - 1);
  return first <= last ? [first, last] : null;
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  let address: string;
  try {
    address = decodeURIComponent(url.pathname);
  } catch {
    address = '/%';
  }
  const send = (status: number, headers: Record<string, string | number>, body?: Buffer) => {
    response.writeHead(status, { ...headersFor(rules, address), ...headers });
    response.end(request.method === 'HEAD' ? undefined : body);
  };
  if (request.method !== 'GET' && request.method !== 'HEAD') return send(405, { Allow: 'GET, HEAD' });

  let file = await find(address.endsWith('/') ? `${address}index.html` : address);
  if (!file && !address.endsWith('/') && !path.extname(address) && (await find(`${address}/index.html`)))
    return send(308, { Location: `${url.pathname.replace(/^\/+/, '/')}/${url.search}` });
  const status = file ? 200 : 404;
  file ??= (await find(/^\/en(\/|$)/.test(address) ? '/en/404.html' : '/404.html')) as Kept;

  const headers: Record<string, string | number> = {
    'Content-Type': file.type,
    ETag: file.tag,
    Vary: 'Accept-Encoding',
  };
  if (status === 200 && request.headers['if-none-match']?.includes(file.tag)) return send(304, headers);
  const wanted = status === 200 ? range(request.headers.range, file.body.length) : undefined;
  if (wanted === null) return send(416, { 'Content-Range': `bytes */${file.body.length}` });
  if (wanted) {
    const part = file.body.subarray(wanted[0], wanted[1] + 1);
    headers['Content-Range'] = `bytes ${wanted[0]}-${wanted[1]}/${file.body.length}`;
    return send(206, { ...headers, 'Accept-Ranges': 'bytes', 'Content-Length': part.length }, part);
  }
  const [body, coding] = await packed(file, request.headers['accept-encoding'] ?? '');
  if (coding) headers['Content-Encoding'] = coding;
  else headers['Accept-Ranges'] = 'bytes';
  send(status, { ...headers, 'Content-Length': body.length }, body);
}

const server = createServer((request, response) => {
  answer(request, response).catch((error: unknown) => {
    console.error(error);
    if (!response.headersSent) response.writeHead(500);
    response.end();
  });
});
server.on('error', (error: NodeJS.ErrnoException) => {
  console.error(
    error.code === 'EADDRINUSE' ? `Port ${port} is taken. Another one: PORT=4174 npm run serve` : String(error),
  );
  process.exit(1);
});
server.listen(port, () => console.log(`Petit à petit: http://localhost:${port}`));
