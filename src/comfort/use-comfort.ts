import { useSyncExternalStore } from 'react';
import type { Language } from '../i18n/languages.ts';
import { type Comfort, defaults, parseComfort, type VoiceComfort } from './comfort.ts';
import { applyShown, comfortKey, metKey, ownKey } from './shown.ts';

/** A change of some choices. */
export type Change = Partial<Omit<Comfort, 'voice'>> & { voice?: Partial<VoiceComfort> };

const listeners = new Set<() => void>();
let current: Comfort | undefined;
/** Unknown until something was to be kept. */
let met: boolean | undefined;
let kept = true;
let watching = false;

function stored(key: string): string | null {
  try {
    return localStorage.getItem(ownKey(key));
  } catch {
    return null;
  }
}

/** The learner's choices now; the defaults on the server. */
export const readComfort = (): Comfort => (current ??= parseComfort(stored(comfortKey)));

function tell() {
  for (const listener of listeners) listener();
}

function show(comfort: Comfort) {
  current = comfort;
  applyShown({ ...comfort }, document.documentElement);
  tell();
}

function keep(key: string, value: string) {
  try {
    localStorage.setItem(ownKey(key), value);
    kept = true;
  } catch {
    kept = false;
  }
}

/** Applies a change at once and keeps it; where nothing can be kept, it holds for this visit. */
export function changeComfort(change: Change): void {
  const before = readComfort();
  const comfort = { ...before, ...change, voice: { ...before.voice, ...change.voice } };
  keep(comfortKey, JSON.stringify(comfort));
  show(comfort);
}

/** All as at the beginning, but the language that is being read. */
export const resetComfort = (): void => changeComfort({ ...defaults });

/** The first visit is over: its panel is gone for ever. */
export function meet(): void {
  if (hasMet()) return;
  met = true;
  keep(metKey, '1');
  delete document.documentElement.dataset.first;
  tell();
}

const hasMet = (): boolean => (met ??= stored(metKey) === '1');

/** Follows what other windows choose, and what was chosen while this one was put aside. */
export function watchComfort(): void {
  if (watching) return;
  watching = true;
  window.addEventListener('storage', (e) => {
    if (e.key === ownKey(comfortKey) || e.key === null) show(parseComfort(e.key ? e.newValue : null));
    if (e.key === ownKey(metKey) && e.newValue === '1') {
      met = true;
      delete document.documentElement.dataset.first;
      tell();
    }
  });
  window.addEventListener('pageshow', (e) => {
    if (e.persisted && kept) show(parseComfort(stored(comfortKey)));
  });
}

function subscribe(listener: () => void): () => void {
  watchComfort();
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The learner's choices; the defaults while the page hydrates. */
export const useComfort = (): Comfort => useSyncExternalStore(subscribe, readComfort, () => defaults);

/** False once a choice could not be kept on this device. */
export const useKept = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => kept,
    () => true,
  );

/** True as long as nothing says that the learner was here before: also while the page hydrates, when only `data-first` decides what is seen. */
export const useFirstVisit = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => !hasMet(),
    () => true,
  );

/** Nothing shall glide, by the learner's choice or the device's. */
export const reducedMotion = (): boolean =>
  readComfort().motion === 'still' || matchMedia('(prefers-reduced-motion: reduce)').matches;

/** The language of the practice devices beside help in this one. */
export function deviceLanguage(help: Language): Language {
  const { device } = readComfort();
  return device === 'help' ? help : device;
}
