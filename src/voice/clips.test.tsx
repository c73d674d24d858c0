import { afterEach, beforeAll, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { elementOf, load, type Loaded } from './clip.ts';
import { createClips } from './clips.ts';
import { tone } from './fixture.ts';
import { createLibrary } from './library.ts';
import type { Clip } from './manifest.ts';
import { createPlayer } from './player.ts';
import type { Said } from './saying.ts';

const silent = { say: () => undefined };
const address = (data: Uint8Array<ArrayBuffer> | string) =>
  URL.createObjectURL(new Blob([data], { type: 'audio/wav' }));

/** When each audio element of the page began to sound and ended. */
const times: { event: 'play' | 'playing' | 'ended'; at: number; rate: number }[] = [];
const { play } = HTMLMediaElement.prototype;
const known = new WeakSet<HTMLMediaElement>();
HTMLMediaElement.prototype.play = function () {
  if (!known.has(this)) {
    known.add(this);
    for (const event of ['play', 'playing', 'ended'] as const)
      this.addEventListener(event, () => times.push({ event, at: performance.now(), rate: this.playbackRate }));
  }
  return play.call(this);
};
const at = (event: string) => times.filter((one) => one.event === event).map((one) => one.at);
afterEach(() => void times.splice(0));

// A browser plays nothing before a press.
beforeAll(async () => {
  document.body.innerHTML = '<button type="button">Écouter</button>';
  await userEvent.click(page.getByRole('button'));
});

/** The strongest tone of a clip while it plays, in hertz. */
async function pitch(loaded: Loaded, rate: number, keep = true): Promise<number> {
  const { howl } = loaded;
  const element = elementOf(loaded)!;
  const context = new AudioContext();
  await context.resume();
  const analyser = new AnalyserNode(context, { fftSize: 16384, smoothingTimeConstant: 0 });
  element.preservesPitch = keep;
  howl.rate(rate);
  await new Promise<void>((resolve, reject) => {
    howl.once('play', () => resolve());
    howl.once('loaderror', (_, error) => reject(new Error(String(error))));
    howl.play();
  });
  expect(element.playbackRate).toBe(rate);
  // Not in the types: what really comes out of the element.
  const stream = (element as HTMLMediaElement & { captureStream(): MediaStream }).captureStream();
  context.createMediaStreamSource(stream).connect(analyser);
  await new Promise((resolve) => setTimeout(resolve, 900));
  const bins = new Float32Array(analyser.frequencyBinCount);
  analyser.getFloatFrequencyData(bins);
  const peak = bins.indexOf(Math.max(...bins));
  howl.unload();
  await context.close();
  return (peak * context.sampleRate) / analyser.fftSize;
}

test('keeps the pitch of a clip at speed 0.7 and at 1.3', async () => {
  const clip = (): Clip => ({ address: address(tone(440, 3)), ms: 3000 });
  const found: Record<string, number> = {};
  for (const rate of [0.7, 1, 1.3]) found[rate] = await pitch(load(clip(), rate), rate);
  const lost = await pitch(load(clip(), 0.7), 0.7, false);
  console.info(`pitch of 440 Hz: ${JSON.stringify(found)}; without keeping it, at 0.7: ${lost.toFixed(0)}`);
  for (const hertz of Object.values(found)) expect(Math.abs(hertz - 440)).toBeLessThan(9);
  expect(Math.abs(lost - 308)).toBeLessThan(9);
});

const three = (texts: readonly string[]): Said[] => texts.map((text) => ({ text, lang: 'fr' }));

test('starts soon after the press and goes from sentence to sentence without a hole', async () => {
  const library = createLibrary(['ecrire-un-message', 'mail', 'app'], '/');
  const sentences = three([
    'Cliquez sur « Écrire ».',
    'Une page vide va s’ouvrir.',
    'Pour revenir, cliquez sur « Envoyer ».',
  ]);
  const player = createPlayer(library, undefined, silent);
  await player.prepare(sentences, { speed: 1, preferDevice: false });
  const began: string[] = [];
  const pressed = performance.now();
  await new Promise<void>((resolve, reject) => {
    player.read(sentences, { speed: 1, preferDevice: false }, (event) => {
      if (event.type === 'reading.began') began.push(event.sentence.text);
      else if (event.type === 'reading.ended') resolve();
      else reject(new Error(event.type));
    });
  });
  expect(began).toEqual(sentences.map(({ text }) => text));
  expect(at('playing')).toHaveLength(4);
  const gaps = at('playing')
    .slice(1)
    .map((start, i) => Math.round(start - at('ended')[i]!));
  console.info(`first clip ${Math.round(at('playing')[0]! - pressed)} ms after the press; gaps ${gaps.join(', ')} ms`);
  for (const gap of gaps) expect(gap).toBeLessThan(1000);
  player.close();
});

test('fails quietly on a clip that is missing or damaged', async () => {
  const clips = (clip: Clip) => createClips({ find: () => [clip] }, 1500);
  for (const bad of ['/voice/fr/clips/000000000000.mp3', address('no sound at all')]) {
    const saying = clips({ address: bad, ms: 1000 }).say({ text: 'Bonjour.', lang: 'fr' }, 1, () =>
      expect.fail('it sounded'),
    );
    expect(await saying!.end).toBe('failed');
  }
});

test('falls back to the other voice for a clip that does not come, then uses clips again', async () => {
  const said: string[] = [];
  const good = address(tone(300, 0.3));
  const clips = createClips(
    { find: (_, text) => [{ address: text === 'Un.' ? address('damaged') : good, ms: 300 }] },
    1500,
  );
  const device = {
    say({ text }: Said, _: number, began: () => void) {
      said.push(text);
      began();
      return { end: Promise.resolve('said' as const), pause() {}, resume() {}, stop() {}, speed() {} };
    },
  };
  const player = createPlayer({ open: () => Promise.resolve(), find: () => undefined }, clips, device);
  const events: string[] = [];
  await new Promise<void>((resolve) => {
    player.read(three(['Un.', 'Deux.']), { speed: 1, preferDevice: false }, (event) => {
      events.push(event.type);
      if (event.type !== 'reading.began') resolve();
    });
  });
  expect(events).toEqual(['reading.began', 'reading.began', 'reading.ended']);
  expect(said).toEqual(['Un.']);
});

test('pauses where it is, goes on from there, and plays one voice only', async () => {
  const clips = createClips({ find: () => [{ address: address(tone(300, 1)), ms: 1000 }] });
  const player = createPlayer({ open: () => Promise.resolve(), find: () => undefined }, clips, silent);
  const choices = { speed: 1, preferDevice: false };
  const first = player.read(three(['Un.']), choices, (event) => expect(event.type).toBe('reading.began'));
  await expect.poll(() => at('playing').length).toBe(1);
  let ended = 0;
  const second = player.read(three(['Deux.']), choices, (event) => event.type === 'reading.ended' && ended++);
  await expect.poll(() => at('playing').length).toBe(2);
  second.pause();
  const paused = performance.now();
  await new Promise((resolve) => setTimeout(resolve, 1300));
  expect(ended).toBe(0);
  second.resume();
  await expect.poll(() => ended, { timeout: 3000 }).toBe(1);
  expect(performance.now() - paused).toBeLessThan(2600);
  expect(at('ended')).toHaveLength(1);
  first.stop();
});
