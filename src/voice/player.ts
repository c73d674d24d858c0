import { createClips } from './clips.ts';
import { createDeviceVoice, voicesReady } from './device-voice.ts';
import type { Library } from './library.ts';
import { type Mouth, type Said, type Saying, within } from './saying.ts';

/** What a learner has chosen. */
export interface VoiceChoices {
  /** 0.7 to 1.3. */
  speed: number;
  /** The device's own voice rather than our clips, where it has one. */
  preferDevice: boolean;
}

export type ReadingEvent =
  /** A sentence has begun to sound. */
  | { type: 'reading.began'; sentence: Said }
  /** All has been said. */
  | { type: 'reading.ended' }
  /** All that can be said has been, but for a sentence at least there is neither a clip nor a voice of the device. */
  | { type: 'reading.silent' }
  /** The browser plays nothing before a first press. */
  | { type: 'reading.refused' };

/** Sentences being read, one after the other. After `stop` nothing is told any more. */
export interface Reading {
  pause(): void;
  resume(): void;
  stop(): void;
  choose(choices: VoiceChoices): void;
}

/** Everything that can speak on this page. */
export interface Player {
  /** Reads sentences in order; what was being read stops first: never two voices at once. */
  read(sentences: readonly Said[], choices: VoiceChoices, tell: (event: ReadingEvent) => void): Reading;
  /** Gets ready to read: lists and the first clip, nothing that sounds. */
  prepare(sentences: readonly Said[], choices: VoiceChoices): Promise<void>;
  close(): void;
}

/** The page's one reading: another player's too. */
let current: Reading | undefined;

/** A player of clips with the device's voice behind it. `clips` and `device` are replaced in tests. */
export function createPlayer(
  library: Library,
  clips: Mouth & { close?(): void } = createClips(library),
  device: Mouth = createDeviceVoice(),
): Player {
  return {
    read(sentences, first, tell) {
      current?.stop();
      let choices = first;
      let saying: Saying | undefined;
      let over = false;
      let paused = false;
      const mouths = () => (choices.preferDevice ? [device, clips] : [clips, device]);

      /** Says one sentence by the first means that can. */
      const one = async (
        sentence: Said,
        next: Said | undefined,
      ): Promise<'said' | 'silent' | 'refused' | 'stopped'> => {
        for (const mouth of mouths()) {
          if (mouth === device) await voicesReady();
          if (over) return 'stopped';
          saying = mouth.say(sentence, within(choices.speed), () => {
            tell({ type: 'reading.began', sentence });
            if (next) clips.ahead?.(next, within(choices.speed));
          });
          if (!saying) continue;
          if (paused) saying.pause();
          const end = await saying.end;
          if (over) return 'stopped';
          if (end !== 'failed') return end;
        }
        return 'silent';
      };
      const all = async () => {
        await Promise.all([...new Set(sentences.map(({ lang }) => lang))].map((lang) => library.open(lang)));
        let silent = false;
        for (const [i, sentence] of sentences.entries()) {
          if (over) return;
          const how = await one(sentence, sentences[i + 1]);
          if (how === 'stopped') return;
          if (how === 'refused') return end({ type: 'reading.refused' });
          silent ||= how === 'silent';
        }
        end({ type: silent ? 'reading.silent' : 'reading.ended' });
      };
      const end = (event: ReadingEvent) => {
        if (over) return;
        reading.stop();
        tell(event);
      };
      const reading: Reading = {
        pause() {
          paused = true;
          saying?.pause();
        },
        resume() {
          paused = false;
          saying?.resume();
        },
        stop() {
          if (over) return;
          over = true;
          saying?.stop();
          if (current === reading) current = undefined;
        },
        choose(now) {
          choices = now;
          saying?.speed(within(now.speed));
        },
      };
      current = reading;
      void all();
      return reading;
    },
    async prepare([first], choices) {
      if (!first || current) return;
      await library.open(first.lang);
      if (!current && !choices.preferDevice) clips.ahead?.(first, within(choices.speed));
    },
    close() {
      current?.stop();
      clips.close?.();
    },
  };
}
