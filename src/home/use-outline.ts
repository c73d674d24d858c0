/** What home shows of the learner's progress: nothing while it is being read, nor where nothing is kept. */
export interface Outline {
  /** The lesson left in the middle: its step's id and place. */
  resume?: { slug: string; step: string; index?: number } | undefined;
  /** Slugs of the lessons done once. */
  finished: ReadonlySet<string>;
}

const none: Outline = { finished: new Set() };

export const useOutline = (): Outline => none;
