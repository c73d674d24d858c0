/** The caches of what is kept beside the shell, by the beginning of an address; the first that fits holds. */
const shelves = [
  ['/assets/lessons/', 'lessons'],
  ['/assets/', 'parts'],
  ['/pictures/', 'pictures'],
  ['/voice/', 'voice'],
] as const;

/** A cache of kept files. `parts`: pieces of the app that the shell does without, such as the other letters. */
export type Shelf = (typeof shelves)[number][1];

/** What the app needs to show any place, of one version. */
export const SHELL = 'shell';

/** Parts of the shell of the version before, for tabs that still show it. */
export const FORMER = 'former';

/** The lists of clips of a version that waits; its worker puts them among the voice once it works. */
export const COMING = 'coming';

/** The shelf of a file of ours; `undefined` for pages and whatever else isn't kept. */
export const shelfOf = (path: string): Shelf | undefined => shelves.find(([start]) => path.startsWith(start))?.[1];

/** A list of clips, whose address stays when it changes; all other kept files change their address. */
export const isClipList = (path: string): boolean => /^\/voice\/[\w-]+\/[\w-]+\.json$/.test(path);

const types: Readonly<Record<string, RegExp>> = {
  js: /^(text|application)\/javascript\b/,
  css: /^text\/css\b/,
  json: /^application\/json\b/,
  svg: /^image\/svg\+xml\b/,
  png: /^image\/png\b/,
  mp3: /^audio\//,
  woff2: /^(font\/woff2|application\/(font-woff2|octet-stream))\b/,
  html: /^text\/html\b/,
};

/** Whether an answer is the file that was asked for, whole: a portal of a hotel or a library answers everything with its own page. */
export function isOurs(path: string, answer: Response): boolean {
  const wanted = types[/\.(\w+)$/.exec(path)?.[1] ?? 'html'];
  return (
    answer.status === 200 && !answer.redirected && (wanted?.test(answer.headers.get('Content-Type') ?? '') ?? true)
  );
}
