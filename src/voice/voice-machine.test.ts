import { expect, test, vi } from 'vitest';
import { createActor } from 'xstate';
import type { Library } from './library.ts';
import { createPlayer, type VoiceChoices } from './player.ts';
import type { End, Mouth, Said } from './saying.ts';
import { voiceMachine } from './voice-machine.ts';

const sentences: Said[] = ['Un.', 'Deux.', 'Trois.'].map((text) => ({ text, lang: 'fr' }));
const library: Library = { open: () => Promise.resolve(), find: () => undefined };
const usual: VoiceChoices = { speed: 1, preferDevice: false };

/** A mouth whose sentences end when they are told to, and all that was done to it. */
function mouth(can: (text: string) => End | 'waits' | undefined) {
  const log: string[] = [];
  const ends: ((end: End) => void)[] = [];
  const made: Mouth = {
    ahead: ({ text }) => void log.push(`ahead ${text}`),
    say({ text }, rate, began) {
      const how = can(text);
      if (!how) return undefined;
      log.push(`say ${text} ${rate}`);
      if (how === 'waits' || how === 'said') began();
      return {
        end: how === 'waits' ? new Promise((resolve) => ends.push(resolve)) : Promise.resolve(how),
        pause: () => void log.push('pause'),
        resume: () => void log.push('resume'),
        stop: () => void log.push(`stop ${text}`),
        speed: (now) => void log.push(`speed ${now}`),
      };
    },
  };
  return { made, log, ends };
}

const nothing: Mouth = { say: () => undefined };

function voice(clips: Mouth, device: Mouth, choices = usual) {
  const load = vi.fn(() => Promise.resolve(createPlayer(library, clips, device)));
  const actor = createActor(voiceMachine, { input: { load, choices } }).start();
  return { actor, load };
}
const value = (actor: ReturnType<typeof voice>['actor']) => JSON.stringify(actor.getSnapshot().value);
const settle = async (test: () => void) => vi.waitFor(test, { timeout: 2000, interval: 1 });

test('loads and says nothing before it is asked', async () => {
  const { load, actor } = voice(nothing, nothing);
  actor.send({ type: 'voice.resume' });
  actor.send({ type: 'voice.read', sentences: [] });
  await Promise.resolve();
  expect(load).not.toHaveBeenCalled();
  expect(value(actor)).toBe('"idle"');
});

test('says each sentence in order, marks it, and gets the next one ready', async () => {
  const { made, log, ends } = mouth(() => 'waits');
  const { actor } = voice(made, nothing);
  actor.send({ type: 'voice.read', sentences });
  for (const [i, { text }] of sentences.entries()) {
    await settle(() => expect(actor.getSnapshot().context.sentence?.text).toBe(text));
    await settle(() => expect(ends.length).toBe(i + 1));
    ends[i]!('said');
  }
  await settle(() => expect(value(actor)).toBe('"idle"'));
  expect(log.filter((one) => !one.startsWith('stop'))).toEqual([
    'say Un. 1',
    'ahead Deux.',
    'say Deux. 1',
    'ahead Trois.',
    'say Trois. 1',
  ]);
  expect(actor.getSnapshot().context.sentence).toBeUndefined();
});

test('falls back to the voice of the device, sentence by sentence', async () => {
  const clips = mouth((text) => (text === 'Deux.' ? 'failed' : text === 'Trois.' ? undefined : 'said'));
  const device = mouth(() => 'said');
  const { actor } = voice(clips.made, device.made);
  actor.send({ type: 'voice.read', sentences });
  await settle(() => expect(value(actor)).toBe('"idle"'));
  expect(device.log.filter((one) => one.startsWith('say'))).toEqual(['say Deux. 1', 'say Trois. 1']);
});

test('prefers the voice of the device when asked to, and keeps the clips behind it', async () => {
  const clips = mouth(() => 'said');
  const device = mouth((text) => (text === 'Deux.' ? undefined : 'said'));
  const { actor } = voice(clips.made, device.made, { speed: 9, preferDevice: true });
  actor.send({ type: 'voice.read', sentences });
  await settle(() => expect(value(actor)).toBe('"idle"'));
  expect(device.log.filter((one) => one.startsWith('say'))).toEqual(['say Un. 1.3', 'say Trois. 1.3']);
  expect(clips.log.filter((one) => one.startsWith('say'))).toEqual(['say Deux. 1.3']);
});

test('tells that it could not say everything, says the rest, and can be asked again', async () => {
  const clips = mouth((text) => (text === 'Deux.' ? undefined : 'said'));
  const { actor } = voice(clips.made, nothing);
  actor.send({ type: 'voice.read', sentences });
  await settle(() => expect(value(actor)).toBe('"unavailable"'));
  expect(clips.log.filter((one) => one.startsWith('say'))).toEqual(['say Un. 1', 'say Trois. 1']);
  actor.send({ type: 'voice.read', sentences: sentences.slice(0, 1) });
  await settle(() => expect(value(actor)).toBe('"idle"'));
});

test('is silent, without an error, when its player cannot be loaded', async () => {
  const actor = createActor(voiceMachine, {
    input: { load: () => Promise.reject(new Error('offline')), choices: usual },
  }).start();
  actor.send({ type: 'voice.read', sentences });
  await settle(() => expect(value(actor)).toBe('"unavailable"'));
});

test('waits quietly when the browser wants a press first', async () => {
  const { actor } = voice(mouth(() => 'refused').made, mouth(() => 'said').made);
  actor.send({ type: 'voice.read', sentences });
  await settle(() => expect(value(actor)).toBe('"idle"'));
});

test('pauses, goes on, and takes up another speed', async () => {
  const { made, log, ends } = mouth(() => 'waits');
  const { actor } = voice(made, nothing);
  actor.send({ type: 'voice.read', sentences: sentences.slice(0, 1) });
  await settle(() => expect(ends.length).toBe(1));
  actor.send({ type: 'voice.pause' });
  expect(value(actor)).toBe('{"active":"paused"}');
  actor.send({ type: 'voice.choose', choices: { speed: 0.1, preferDevice: false } });
  actor.send({ type: 'voice.resume' });
  expect(value(actor)).toBe('{"active":"speaking"}');
  expect(log).toEqual(['say Un. 1', 'pause', 'speed 0.7', 'resume']);
});

test('never has two voices at once', async () => {
  const { made, log, ends } = mouth(() => 'waits');
  const { actor } = voice(made, nothing);
  const { actor: other } = voice(made, nothing);
  actor.send({ type: 'voice.read', sentences: sentences.slice(0, 1) });
  await settle(() => expect(ends.length).toBe(1));
  actor.send({ type: 'voice.read', sentences: sentences.slice(1, 2) });
  await settle(() => expect(ends.length).toBe(2));
  other.send({ type: 'voice.read', sentences: sentences.slice(2) });
  await settle(() => expect(ends.length).toBe(3));
  expect(log).toEqual(['say Un. 1', 'stop Un.', 'say Deux. 1', 'stop Deux.', 'say Trois. 1']);
});

test('stops at once, and tells nothing of it later', async () => {
  const { made, log, ends } = mouth(() => 'waits');
  const { actor } = voice(made, nothing);
  actor.send({ type: 'voice.read', sentences });
  await settle(() => expect(ends.length).toBe(1));
  actor.send({ type: 'voice.stop' });
  expect(value(actor)).toBe('"idle"');
  ends[0]!('said');
  await new Promise((resolve) => setTimeout(resolve));
  expect(log).toEqual(['say Un. 1', 'ahead Deux.', 'stop Un.']);
});
