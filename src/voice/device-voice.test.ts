import { afterEach, expect, test, vi } from 'vitest';
import { createDeviceVoice, hasLocalVoice, localVoice } from './device-voice.ts';

const voice = (lang: string, localService: boolean, extra = {}) => ({
  lang,
  localService,
  default: false,
  name: lang,
  ...extra,
});

test('takes a voice of the device itself, of the right language, the nearest first', () => {
  const all = [voice('fr-CA', true), voice('fr-FR', false), voice('en-GB', true), voice('fr_FR', true)];
  expect(localVoice(all, 'fr')).toBe(all[3]);
  expect(localVoice(all, 'en')).toBe(all[2]);
  expect(localVoice([voice('fr-FR', false), voice('frp-IT', true)], 'fr')).toBeUndefined();
  expect(localVoice([{ ...voice('fr-FR', true), localService: undefined as never }], 'fr')).toBeUndefined();
});

afterEach(() => vi.unstubAllGlobals());

class Utterance {
  onstart?: () => void;
  onend?: () => void;
  onerror?: (e: { error: string }) => void;
  voice?: { lang: string };
  rate = 1;
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

function stub(voices: ReturnType<typeof voice>[]) {
  const spoken: Utterance[] = [];
  const cancel = vi.fn(() => spoken.at(-1)?.onerror?.({ error: 'canceled' }));
  vi.stubGlobal('speechSynthesis', {
    getVoices: () => voices,
    speak: (one: Utterance) => void spoken.push(one),
    cancel,
  });
  vi.stubGlobal('SpeechSynthesisUtterance', Utterance);
  return { spoken, cancel };
}

test('says an address as it is spoken, at the chosen speed', async () => {
  const { spoken } = stub([voice('fr-FR', true)]);
  const began = vi.fn();
  const saying = createDeviceVoice().say({ text: 'Écrivez à « paul@poste.exemple ».', lang: 'fr' }, 0.8, began);
  expect(spoken).toHaveLength(1);
  expect(spoken[0]).toMatchObject({ text: 'Écrivez à paul, arobase, poste, point, exemple.', rate: 0.8 });
  spoken[0]!.onstart?.();
  expect(began).toHaveBeenCalledOnce();
  spoken[0]!.onend?.();
  expect(await saying?.end).toBe('said');
});

test('says the sentence again from its beginning after a pause', async () => {
  const { spoken, cancel } = stub([voice('fr-FR', true)]);
  const saying = createDeviceVoice().say({ text: 'Bonjour.', lang: 'fr' }, 1, () => {})!;
  cancel.mockClear();
  saying.pause();
  expect(cancel).toHaveBeenCalledOnce();
  saying.speed(1.3);
  saying.resume();
  expect(spoken.map(({ rate }) => rate)).toEqual([1, 1.3]);
  spoken[1]!.onend?.();
  expect(await saying.end).toBe('said');
});

test('never sends a text to a voice that is not of the device', () => {
  const { spoken } = stub([voice('fr-FR', false)]);
  expect(hasLocalVoice('fr')).toBe(false);
  expect(createDeviceVoice().say({ text: 'Bonjour.', lang: 'fr' }, 1, () => {})).toBeUndefined();
  expect(spoken).toEqual([]);
});

test('tells that the device could not, or must be pressed first', async () => {
  const { spoken } = stub([voice('en-GB', true)]);
  const first = createDeviceVoice().say({ text: 'Hello.', lang: 'en' }, 1, () => {});
  spoken[0]!.onerror?.({ error: 'synthesis-failed' });
  expect(await first?.end).toBe('failed');
  const second = createDeviceVoice().say({ text: 'Hello.', lang: 'en' }, 1, () => {});
  spoken[1]!.onerror?.({ error: 'not-allowed' });
  expect(await second?.end).toBe('refused');
});
