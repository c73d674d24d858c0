import type { Language } from '../i18n/languages.ts';
import { locales } from '../i18n/languages.ts';
import type { End, Mouth, Said } from './saying.ts';
import { spoken } from './spoken.ts';

/** The part of a voice that we look at. */
type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default'>;

/** A language tag as devices write it: `fr_FR` on old Androids. */
const tag = (voice: Voice) => voice.lang.replace('_', '-').toLowerCase();

/** The best voice of the device for a language. Only voices of the device itself: others send the text to a server. */
export function localVoice<V extends Voice>(voices: readonly V[], lang: Language): V | undefined {
  const own = voices.filter((voice) => voice.localService && tag(voice).split('-')[0] === lang);
  const worth = (voice: V) => (tag(voice) === locales[lang].toLowerCase() ? 2 : 0) + (voice.default ? 1 : 0);
  return own.sort((a, b) => worth(b) - worth(a))[0];
}

const synthesis = (): SpeechSynthesis | undefined =>
  typeof speechSynthesis === 'undefined' ? undefined : speechSynthesis;

/** A device without a voice is waited for once. */
let waited: Promise<void> | undefined;

/** Waits until the device tells its voices: some tell them only a moment after they are asked. */
export function voicesReady(patience = 1500): Promise<void> {
  const voices = synthesis();
  if (!voices || voices.getVoices().length > 0) return Promise.resolve();
  waited ??= new Promise<void>((resolve) => {
    const done = () => {
      clearTimeout(timer);
      voices.removeEventListener?.('voiceschanged', done);
      resolve();
    };
    const timer = setTimeout(done, patience);
    voices.addEventListener?.('voiceschanged', done);
  });
  return waited;
}

/** Whether the device has a voice of its own for a language. */
export const hasLocalVoice = (lang: Language): boolean =>
  localVoice(synthesis()?.getVoices() ?? [], lang) !== undefined;

/**
 * Says sentences with the device's own voice. It never relies on events inside a sentence, which many voices don't send:
 * a pause stops, and going on says the sentence again from its beginning.
 */
export function createDeviceVoice(): Mouth {
  return {
    say({ text, lang }: Said, rate, began) {
      const voices = synthesis();
      const voice = localVoice(voices?.getVoices() ?? [], lang);
      if (!voices || !voice) return undefined;
      const words = spoken(text, lang);
      let now = rate;
      let turn = 0;
      let watch: ReturnType<typeof setTimeout> | undefined;
      let finish: (end: End) => void;
      const end = new Promise<End>((resolve) => {
        finish = resolve;
      });
      const speak = () => {
        const mine = ++turn;
        const done = (how: End) => {
          if (mine !== turn) return;
          turn++;
          clearTimeout(watch);
          finish(how);
        };
        const utterance = new SpeechSynthesisUtterance(words);
        utterance.voice = voice;
        utterance.lang = voice.lang;
        utterance.rate = now;
        utterance.onstart = () => mine === turn && began();
        utterance.onend = () => done('said');
        utterance.onerror = ({ error }) => done(error === 'not-allowed' ? 'refused' : 'failed');
        // Some engines never tell the end.
        watch = setTimeout(() => done('said'), 4000 + (words.length * 150) / now);
        voices.speak(utterance);
      };
      const silence = () => {
        turn++;
        clearTimeout(watch);
        voices.cancel();
      };
      voices.cancel();
      speak();
      let paused = false;
      return {
        end,
        pause() {
          paused = true;
          silence();
        },
        resume() {
          if (paused) speak();
          paused = false;
        },
        stop: silence,
        speed(next) {
          now = next;
        },
      };
    },
  };
}
