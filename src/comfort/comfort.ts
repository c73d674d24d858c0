import { isLanguage, type Language } from '../i18n/languages.ts';
import { parsed, shown, type ShownChoices } from './shown.ts';

/** How fast the voice speaks, 1 being as recorded; the pitch stays. */
export const speeds = [0.7, 0.85, 1, 1.15, 1.3] as const;
export type Speed = (typeof speeds)[number];

export interface VoiceComfort {
  speed: Speed;
  /** The device's own voice is preferred to the recorded one. */
  own: boolean;
  /** Each new screen is read by itself. */
  auto: boolean;
}

/** Everything that a learner can choose about how the app looks, moves and speaks. */
export interface Comfort extends ShownChoices {
  voice: VoiceComfort;
  /** Language of the practice devices; `help`: the same as the app's. */
  device: Language | 'help';
  /** Language of the app, once it was chosen: home opens in it. */
  lang?: Language;
}

export const defaults: Comfort = {
  text: '20',
  letters: 'usual',
  theme: 'system',
  motion: 'system',
  voice: { speed: 1, own: false, auto: false },
  device: 'help',
};

/** The choices as they were kept; each damaged or unknown value gives way to its default. */
export function parseComfort(kept: string | null): Comfort {
  const found = parsed(kept);
  const voice = Object(found.voice) as Record<string, unknown>;
  const one = <K extends keyof ShownChoices>(key: K): ShownChoices[K] =>
    (shown[key] as readonly unknown[]).includes(found[key]) ? (found[key] as ShownChoices[K]) : defaults[key];
  return {
    text: one('text'),
    letters: one('letters'),
    theme: one('theme'),
    motion: one('motion'),
    voice: {
      speed: speeds.find((speed) => speed === voice.speed) ?? 1,
      own: voice.own === true,
      auto: voice.auto === true,
    },
    device: isLanguage(found.device) ? found.device : 'help',
    ...(isLanguage(found.lang) && { lang: found.lang }),
  };
}

/** The speed `by` steps away, or the last one there is. */
export function fasterBy(speed: Speed, by: 1 | -1): Speed {
  return speeds[speeds.indexOf(speed) + by] ?? speed;
}
