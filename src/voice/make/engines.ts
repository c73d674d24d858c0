import type { Language } from '../../i18n/languages.ts';
import { answers, run } from './tools.ts';

/** A program that speaks. */
export interface Engine {
  /** Tells one voice from another: a change makes new clips. */
  id: string;
  /** Whether it knows phonemes. */
  phonemes: boolean;
  speak(text: string, wav: string): Promise<void>;
}

const pico: Record<Language, string> = { fr: 'fr-FR', en: 'en-GB' };

/**
 * The voice of a language: piper when `PIPER_VOICE_FR` (or `_EN`) names a voice file (and `PIPER` the program, if it isn't `piper`),
 * else pico2wave (Debian: libttspico-utils, component non-free); `undefined` where there is none.
 */
export async function engineOf(
  lang: Language,
  env: Readonly<Record<string, string | undefined>> = process.env,
): Promise<Engine | undefined> {
  const voice = env[`PIPER_VOICE_${lang.toUpperCase()}`];
  const piper = env.PIPER ?? 'piper';
  if (voice && (await answers(piper, ['--help'])))
    return {
      id: `piper:${voice.slice(voice.lastIndexOf('/') + 1)}`,
      phonemes: false,
      speak: async (text, wav) => void (await run(piper, ['--model', voice, '--output_file', wav], `${text}\n`)),
    };
  if (await answers('pico2wave', ['--help']))
    return {
      id: `pico:${pico[lang]}`,
      phonemes: true,
      // A text that begins with a dash would be taken for an option.
      speak: async (text, wav) => void (await run('pico2wave', [`--lang=${pico[lang]}`, `--wave=${wav}`, '--', text])),
    };
  return undefined;
}
