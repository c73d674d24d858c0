import { useEffect, useState } from 'react';
import { type Actor, createActor } from 'xstate';
import type { Course } from '../course/lesson.ts';
import { type Kept, keptOf, type OfflineIndex } from '../offline/index-file.ts';
import { keepingMachine } from '../offline/keeping-machine.ts';
import { openIndex, store } from '../offline/store.ts';

let actor: Actor<typeof keepingMachine> | undefined;

/** What keeps lessons; it goes on while one reads other pages. */
export const keeper = (): Actor<typeof keepingMachine> => (actor ??= createActor(keepingMachine).start());

/** What the device keeps of the course. */
export interface Holding {
  index: OfflineIndex;
  /** By lesson, in the language of the page. */
  lessons: Readonly<Record<string, Kept>>;
  /** Bytes that this site may still use, as far as the browser tells. */
  room: number | undefined;
}

async function look(course: Course, lang: string): Promise<Holding> {
  const index = await openIndex();
  const kept = 'caches' in window ? await store.all() : new Set<string>();
  const slugs = course.themes.flatMap(({ lessons }) => lessons.map(({ slug }) => slug));
  const lists = new Map<string, readonly string[] | undefined>();
  for (const list of slugs.flatMap((slug) => index.lessons[slug]?.[lang]?.voice ?? []))
    if (!lists.has(list)) lists.set(list, kept.has(list) ? await store.clips(list) : undefined);
  const { quota, usage } = (await navigator.storage?.estimate().catch(() => undefined)) ?? {};
  return {
    index,
    lessons: Object.fromEntries(
      slugs.map((slug) => [slug, keptOf(index, slug, lang, kept, (list) => lists.get(list))]),
    ),
    room: quota === undefined ? undefined : quota - (usage ?? 0),
  };
}

/** What is kept, read again when `state` changes; `failed` when the list of lessons can't be had. */
export function useHolding(
  course: Course,
  lang: string,
  state: string,
): { holding: Holding | undefined; failed: boolean } {
  const [holding, setHolding] = useState<Holding>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let wanted = true;
    look(course, lang).then(
      (found) => {
        if (!wanted) return;
        setHolding(found);
        setFailed(false);
      },
      () => wanted && setFailed(true),
    );
    return () => void (wanted = false);
  }, [course, lang, state]);
  return { holding, failed };
}
