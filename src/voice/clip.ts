import { Howl, Howler } from 'howler';
import type { Clip } from './manifest.ts';

/** What howler keeps to itself and we need; the version is pinned. */
interface Inside {
  _sounds: { _node?: HTMLMediaElement & { webkitPreservesPitch?: boolean } }[];
}

// howler empties an element with a `data:` address, which the content policy refuses.
(Howl.prototype as unknown as { _clearSound(node: HTMLMediaElement): void })._clearSound = (node) => {
  node.removeAttribute('src');
  node.load();
};
// An element that the pool doesn't hold is made without a trial that fills the console.
(
  Howler as unknown as { _html5AudioPool: HTMLAudioElement[] } & Record<'_obtainHtml5Audio', () => HTMLAudioElement>
)._obtainHtml5Audio = function () {
  return this._html5AudioPool.pop() ?? new Audio();
};
Howler.autoSuspend = false;
Howler.html5PoolSize = 4;

/** A clip that is loading or loaded. */
export interface Loaded {
  readonly address: string;
  readonly howl: Howl;
  /** It can't be had, or is no sound. */
  broken: boolean;
}

/** Begins to fetch a clip; only html5 audio keeps the pitch at another speed. */
export function load(clip: Clip, rate: number): Loaded {
  const howl = new Howl({ src: [clip.address], format: ['mp3'], html5: true, rate, preload: true, pool: 1 });
  const loaded = { address: clip.address, howl, broken: false };
  howl.once('loaderror', () => {
    loaded.broken = true;
  });
  const node = elementOf(loaded);
  if (node) {
    node.preservesPitch = true;
    node.webkitPreservesPitch = true;
  }
  return loaded;
}

/** The audio element that plays a clip. */
export const elementOf = ({ howl }: Loaded): (HTMLMediaElement & { webkitPreservesPitch?: boolean }) | undefined =>
  (howl as unknown as Inside)._sounds[0]?._node;
