import type { Device, Lesson, MoveWords, Sentence } from '../course/lesson.ts';
import { type Filling, type Piece, type Pointer, pieces } from '../i18n/sentence.ts';
import type { Move, Simulator } from '../simulators/simulator.ts';

/** A practice's device at one moment: what its controls are called now. */
export interface Scene {
  simulator: Simulator;
  scenario: string;
  snapshot: unknown;
}

/** What turns the sentences of a lesson into pieces, for one learner on one device. */
export interface Speaker {
  lesson: Lesson;
  device: Device | undefined;
  pointer: Pointer;
}

function filling({ lesson, device, pointer }: Speaker, scene?: Scene, move?: Move): Filling {
  return {
    lang: lesson.lang,
    pointer,
    slot(id) {
      const slot = move?.slots?.[id];
      if (slot && 'name' in slot) {
        const phrase = scene && lesson.names[scene.scenario]?.[slot.name];
        return phrase === undefined ? undefined : { phrase };
      }
      if (!device) return undefined;
      if (slot) return { quote: slot.quote, lang: device.lang };
      const control = id === 'control' ? move?.control : id;
      if (control === undefined) return undefined;
      if (scene) {
        const labels = device.labels[scene.simulator.id] ?? {};
        return { quote: scene.simulator.label(scene.snapshot as never, control, labels), lang: device.lang };
      }
      const label = Object.values(device.labels).find((labels) => labels[`controls.${control}`])?.[
        `controls.${control}`
      ];
      return label === undefined ? undefined : { quote: label, lang: device.lang };
    },
  };
}

/** A sentence of the lesson's prose, or one of the app about a move. */
export const say = (speaker: Speaker, sentence: Sentence, scene?: Scene, move?: Move): Piece[] =>
  pieces(sentence, filling(speaker, scene, move));

/** One form of words of a move (`do`, `aim`…), or none when the simulator has no such form. */
export function sayMove(speaker: Speaker, scene: Scene, move: Move, form: keyof MoveWords): Piece[] | undefined {
  const words = speaker.lesson.simulators[scene.simulator.id]?.moves[move.words];
  const sentence = words?.[form];
  return sentence === undefined ? undefined : pieces(sentence, filling(speaker, scene, move));
}

/** What happened by this event, for a detour; `fallback` when the simulator has no sentence for it. */
export function sayHappened(speaker: Speaker, scene: Scene, event: string, fallback: string): Piece[] {
  const happened = speaker.lesson.simulators[scene.simulator.id]?.happened ?? {};
  return say(speaker, happened[event] ?? happened[fallback] ?? '', scene);
}
