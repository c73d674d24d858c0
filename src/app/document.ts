import { createHash } from 'node:crypto';

/** A Vite manifest: what each source became. */
export type Manifest = Record<
  string,
  {
    file: string;
    name?: string;
    src?: string;
    isEntry?: boolean;
    css?: string[];
    imports?: string[];
    dynamicImports?: string[];
  }
>;

/** `sha256-…` of a text, as a content policy names it. */
export const sha256 = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** A file and all that it imports at once, in the order of need. */
export function withImports(manifest: Manifest, key: string, found = new Set<string>()): Set<string> {
  const chunk = manifest[key];
  if (!chunk || found.has(chunk.file)) return found;
  found.add(chunk.file);
  for (const one of chunk.imports ?? []) withImports(manifest, one, found);
  return found;
}

/** The key of the chunk of a source file, or of one whose file begins so. Throws when there is none: the page would load it late. */
export function keyOf(manifest: Manifest, source: string): string {
  if (manifest[source]) return source;
  const found = Object.entries(manifest).find(([, chunk]) => chunk.file.startsWith(source));
  if (!found) throw new Error(`The build has no chunk for ${source}.`);
  return found[0];
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'", '#39': "'" };
const decoded = (text: string) => text.replace(/&(#?\w+);/g, (all, name: string) => entities[name] ?? all);
/** A text inside a double-quoted attribute or an element. */
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

/** A drawing as an address: one request less before the page works. */
export const inlineIcon = (svg: string): string =>
  `data:image/svg+xml,${svg
    .trim()
    .replaceAll('"', "'")
    .replace(/[<>#%]/g, (c) => encodeURIComponent(c))}`;

/** The values of `style=""` in a page: the content policy must name them. */
export const inlineStyles = (html: string): string[] =>
  [...html.matchAll(/\sstyle="([^"]*)"/g)].map((m) => decoded(m[1] as string));

/** The contents of the page's inline scripts. */
export const inlineScripts = (html: string): string[] =>
  [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map((m) => m[1] as string);
