import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const dist = join(import.meta.dirname, '..', '..', 'dist');

/** What a built page asks for by itself, as paths from the top of the project. */
export interface PageFiles {
  /** Path from `dist/`: `lecons/ecrire-un-message/index.html`. */
  readonly page: string;
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

const attribute = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];

/** The scripts (entry and preloaded modules) and stylesheets that are named in a page's HTML. */
export function filesOf(page: string, html: string): PageFiles {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  for (const [tag] of html.matchAll(/<(?:script|link)\s[^>]*>/g)) {
    const rel = attribute(tag, 'rel');
    const src = attribute(tag, 'src');
    const href = attribute(tag, 'href');
    if (src) scripts.add(src);
    if (rel === 'modulepreload' && href) scripts.add(href);
    if (rel === 'stylesheet' && href) styles.add(href);
  }
  const inDist = (address: string) => join('dist', new URL(address, 'http://here/').pathname);
  return { page, scripts: [...scripts].map(inDist), styles: [...styles].map(inDist) };
}

/** The files of all built pages. Throws where nothing was built. */
export function builtPages(): PageFiles[] {
  if (!existsSync(dist)) throw new Error('Nothing is built: npm run build.');
  return globSync('**/index.html', { cwd: dist })
    .sort()
    .map((page) => filesOf(page, readFileSync(join(dist, page), 'utf8')));
}

/** Pages of lessons, in any language. */
export const isLesson = ({ page }: PageFiles): boolean => /(^|\/)(lecons|lessons)\/[^/]+\/index\.html$/.test(page);
