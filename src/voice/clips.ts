import { load, type Loaded } from './clip.ts';
import type { Library } from './library.ts';
import type { Clip } from './manifest.ts';
import type { End, Mouth, Said, Saying } from './saying.ts';

/** Milliseconds without a sound after which a clip is given up. */
const PATIENCE = 4000;

/** Whether something on this page was ever pressed, as far as the browser tells. */
const pressed = () => (navigator.userActivation as UserActivation | undefined)?.hasBeenActive ?? true;

/** Says sentences by their recorded clips. The next clip is fetched while one plays; at most those two are kept. */
export function createClips(library: Pick<Library, 'find'>, patience = PATIENCE): Mouth & { close(): void } {
  const ready = new Map<string, Loaded>();
  const take = (clip: Clip, rate: number): Loaded => {
    const found = ready.get(clip.address) ?? load(clip, rate);
    ready.delete(clip.address);
    return found;
  };
  const ahead = (clips: readonly Clip[] | undefined, rate: number) => {
    const wanted = new Set(clips?.slice(0, 2).map(({ address }) => address));
    for (const [address, { howl }] of ready)
      if (!wanted.has(address)) {
        ready.delete(address);
        howl.unload();
      }
    for (const clip of clips?.slice(0, 2) ?? [])
      if (!ready.has(clip.address)) ready.set(clip.address, load(clip, rate));
  };

  return {
    ahead: ({ lang, text }, rate) => ahead(library.find(lang, text), rate),
    say(sentence: Said, rate, began) {
      const clips = library.find(sentence.lang, sentence.text);
      return clips && inOrder(clips, rate, began, take, patience);
    },
    close: () => ahead(undefined, 1),
  };
}

/** Plays the clips of one sentence, one after the other; all of them are fetched from the start. */
function inOrder(
  clips: readonly Clip[],
  from: number,
  began: () => void,
  take: (clip: Clip, rate: number) => Loaded,
  patience: number,
): Saying {
  const all = clips.map((clip) => take(clip, from));
  let rate = from;
  let at = 0;
  let over = false;
  let paused = false;
  let watch: ReturnType<typeof setTimeout> | undefined;
  let finish: (end: End) => void;
  const end = new Promise<End>((resolve) => {
    finish = resolve;
  });

  const close = () => {
    over = true;
    clearTimeout(watch);
    for (const { howl } of all) {
      howl.off();
      howl.unload();
    }
  };
  const done = (how: End) => {
    if (over) return;
    close();
    finish(how);
  };
  /** A clip that stands still is one that doesn't come. */
  const guard = (ms: number) => {
    clearTimeout(watch);
    watch = setTimeout(() => done('failed'), ms);
  };
  const start = () => {
    const loaded = all[at];
    if (!loaded) return done('said');
    const { howl } = loaded;
    if (loaded.broken) return done('failed');
    howl.once('loaderror', () => done('failed'));
    howl.once('playerror', () => done(pressed() ? 'failed' : 'refused'));
    howl.once('end', () => {
      at++;
      start();
    });
    howl.once('play', () => {
      if (at === 0) began();
      if (!paused) guard(clips[at]!.ms / rate + patience);
    });
    howl.rate(rate);
    guard(patience);
    if (!paused) howl.play();
  };
  start();

  return {
    end,
    pause() {
      paused = true;
      clearTimeout(watch);
      all[at]?.howl.pause();
    },
    resume() {
      if (!paused || over) return;
      paused = false;
      guard(clips[at]!.ms / rate + patience);
      all[at]?.howl.play();
    },
    stop: () => over || close(),
    speed(now) {
      rate = now;
      for (const { howl } of all) howl.rate(now);
    },
  };
}
