/** The file, written at build, that tells what a lesson needs to work without a network. */
export const INDEX = '/offline.json';

/** A file to keep: its address, its bytes as stored. */
export type KeptFile = readonly [address: string, bytes: number];

/** How much one choice takes, in all languages, its voice included. */
export interface Amount {
  readonly bytes: number;
  readonly files: number;
}

/** What one lesson needs in one language. */
export interface LessonFiles {
  readonly files: readonly KeptFile[];
  /** The addresses of its lists of clips. */
  readonly voice: readonly string[];
}

export interface OfflineIndex {
  readonly themes: Readonly<Record<string, { readonly lessons: readonly string[]; readonly amount: Amount }>>;
  readonly all: Amount;
  /** By lesson, then by language, in the order in which they are fetched. */
  readonly lessons: Readonly<Record<string, Readonly<Record<string, LessonFiles>>>>;
  /** Needed by every lesson in a language. */
  readonly common: Readonly<Record<string, LessonFiles>>;
}

/** A theme, or the whole course. */
export type Selection = { readonly theme: string } | 'all';

/** The lessons of a selection, in the order of the course. */
export const lessonsOf = (index: OfflineIndex, selection: Selection): readonly string[] =>
  selection === 'all'
    ? Object.values(index.themes).flatMap(({ lessons }) => lessons)
    : (index.themes[selection.theme]?.lessons ?? []);

export const amountOf = (index: OfflineIndex, selection: Selection): Amount =>
  selection === 'all' ? index.all : (index.themes[selection.theme]?.amount ?? { bytes: 0, files: 0 });

/** The files of a selection without its clips, which their lists name: one language after the other, lesson by lesson. */
export function filesOf(index: OfflineIndex, selection: Selection): string[] {
  const all = new Set<string>();
  const slugs = lessonsOf(index, selection);
  for (const [lang, common] of Object.entries(index.common))
    for (const part of [...slugs.map((slug) => index.lessons[slug]?.[lang]), common])
      for (const address of part ? [...part.files.map(([one]) => one), ...part.voice] : []) all.add(address);
  return [...all];
}

/** `all` with its voice · `silent` all but its voice · `none`: not whole. */
export type Kept = 'all' | 'silent' | 'none';

/** How far a lesson is kept; `clips` are those that a list names, `undefined` where the list isn't kept. */
export function keptOf(
  index: OfflineIndex,
  slug: string,
  lang: string,
  kept: ReadonlySet<string>,
  clips: (list: string) => readonly string[] | undefined,
): Kept {
  const part = index.lessons[slug]?.[lang];
  if (!part || !part.files.every(([address]) => kept.has(address))) return 'none';
  return part.voice.every((list) => clips(list)?.every((clip) => kept.has(clip))) ? 'all' : 'silent';
}

/** The clips of a list as addresses: it names them by its entries' first part. */
export function clipsIn(list: string, value: unknown): string[] {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return [];
  const folder = list.slice(0, list.lastIndexOf('/'));
  const names = Object.values(value).map((entry) => (Array.isArray(entry) ? String(entry[0]) : ''));
  return [...new Set(names.filter((name) => /^[0-9a-f]+$/.test(name)))].map((name) => `${folder}/clips/${name}.mp3`);
}
