import { useEffect, useState } from 'react';
import { openProgress, type Progress } from './progress.ts';
import type { LessonRecord } from './records.ts';
import type { Trouble } from './trouble.ts';

/** The progress of this page; `undefined` on the server, at the first render and until it is open. */
export function useProgress(): Progress | undefined {
  const [progress, setProgress] = useState<Progress>();
  useEffect(() => {
    let wanted = true;
    void openProgress().then((opened) => wanted && setProgress(opened));
    return () => void (wanted = false);
  }, []);
  return progress;
}

/** The records of all lessons visited; `undefined` until they are known: reserve their place. */
export function useLessonRecords(): readonly LessonRecord[] | undefined {
  const progress = useProgress();
  const [records, setRecords] = useState<readonly LessonRecord[]>();
  useEffect(() => {
    if (!progress) return;
    const read = () => void progress.all().then(setRecords);
    read();
    return progress.onChange(read);
  }, [progress]);
  return records;
}

/** Where *Reprendre où j’en étais* leads; `undefined` until it is known, `null` if nowhere. */
export function useLastLesson(): { slug: string; step: string } | null | undefined {
  const progress = useProgress();
  const [last, setLast] = useState<{ slug: string; step: string } | null>();
  useEffect(() => {
    if (!progress) return;
    const read = () => setLast(progress.last() ?? null);
    read();
    return progress.onChange(read);
  }, [progress]);
  return last;
}

/** The trouble to be said now, a key under `progress.trouble`, and how to put it away. */
export function useTrouble(): { kind: Trouble; close(): void } | undefined {
  const progress = useProgress();
  const [kinds, setKinds] = useState<readonly Trouble[]>([]);
  useEffect(() => progress?.onTrouble((kind) => setKinds((before) => [...before, kind])), [progress]);
  const [kind] = kinds;
  return kind && { kind, close: () => setKinds((before) => before.slice(1)) };
}
