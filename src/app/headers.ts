import { languages } from '../i18n/languages.ts';

/** What the content policy allows besides our own files, as `sha256-…`. */
export interface Hashes {
  /** The inline script. */
  scripts: readonly string[];
  /** Values of `style=""` in prerendered pages. */
  styles: readonly string[];
}

/** react-aria's scroll lock on iOS adds one style element. */
const scrollLock = 'sha256-gYiS/BvZvRcK27JIXTuwhZ3hs2+VJ1X+2gUlE+farlg=';

const quoted = (hashes: readonly string[]) => hashes.map((hash) => ` '${hash}'`).join('');

/** The content security policy of every page. */
export function policy({ scripts, styles }: Hashes): string {
  return [
    "default-src 'none'",
    `script-src 'self'${quoted(scripts)}`,
    `style-src 'self' '${scrollLock}'`,
    ...(styles.length ? [`style-src-attr 'unsafe-hashes'${quoted(styles)}`] : []),
    "img-src 'self' data:",
    "font-src 'self'",
    "media-src 'self' blob:",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types petit-a-petit default ProseMirrorClipboard',
  ].join('; ');
}

const forever = 'public, max-age=31536000, immutable';

type Rules = readonly (readonly [pattern: string, headers: Readonly<Record<string, string>>])[];

/** Headers by address; a star stands for any end. All rules that match apply. */
export function rules(hashes: Hashes, pages: readonly string[]): Rules {
  return [
    [
      '/*',
      {
        'Content-Security-Policy': policy(hashes),
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'no-referrer',
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Cross-Origin-Resource-Policy': 'same-origin',
        'Permissions-Policy':
          'camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), midi=(), display-capture=(), browsing-topics=()',
      },
    ],
    ['/assets/*', { 'Cache-Control': forever }],
    ['/pictures/*', { 'Cache-Control': forever }],
    ...languages.map((lang) => [`/voice/${lang}/clips/*`, { 'Cache-Control': forever }] as const),
    ...['/sw.js', '/version.json', '/offline.json', '/manifest.webmanifest'].map(
      (file) => [file, { 'Cache-Control': 'no-cache' }] as const,
    ),
    ...pages.map((page) => [page, { 'Cache-Control': 'no-cache' }] as const),
  ];
}

/** The rules as a `_headers` file, which static hosts and `serve.ts` read. */
export const headersFile = (all: Rules): string =>
  `${all.map(([pattern, headers]) => [pattern, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n')).join('\n\n')}\n`;

/** The rules of a `_headers` file. */
export function readHeaders(text: string): Rules {
  const all: [string, Record<string, string>][] = [];
  for (const line of text.split('\n')) {
    if (!line.trim()) continue;
    const last = all.at(-1);
    const colon = line.indexOf(':');
    if (/^\s/.test(line) && last && colon > 0) last[1][line.slice(0, colon).trim()] = line.slice(colon + 1).trim();
    else all.push([line.trim(), {}]);
  }
  return all;
}

/** The headers of one address. */
export function headersFor(all: Rules, path: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [pattern, headers] of all)
    if (pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern) Object.assign(found, headers);
  return found;
}
