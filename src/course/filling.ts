import type { Filling, Pointer } from '../i18n/sentence.ts';
import type { Move, Simulator } from '../simulators/simulator.ts';
import type { Device, Lesson } from './lesson.ts';
import { idPattern } from './values.ts';

/** Who reads a lesson beside which device, and with what hand. */
export interface Reader {
  lesson: Lesson;
  device: Device;
  pointer: Pointer;
}

/** A practice at one moment. */
export interface Scene {
  simulator: Simulator;
  scenario: string;
  snapshot: unknown;
}

/** A control's name on the screen; none when the simulator knows no better than its bare id. */
export function labelled(simulator: Simulator, snapshot: unknown, control: string, device: Device): string | undefined {
  const label = simulator.label(snapshot as never, control, device.labels[simulator.id] ?? {});
  const bare = label === control || (label === control.slice(control.indexOf(':') + 1) && idPattern.test(label));
  return bare ? undefined : label;
}

/** Marks outside a move's words: the label of a control. */
export function proseFilling({ lesson, device, pointer }: Reader, scene?: Scene): Filling {
  return {
    lang: lesson.lang,
    pointer,
    slot(id) {
      const found = scene
        ? labelled(scene.simulator, scene.snapshot, id, device)
        : Object.values(device.labels).find((labels) => labels[`controls.${id}`])?.[`controls.${id}`];
      return found ? { quote: found, lang: device.lang } : undefined;
    },
  };
}

/** Marks of a move's words: its control, and what it is filled with. */
export function moveFilling(reader: Reader, scene: Scene, move: Move): Filling {
  const { lesson, device } = reader;
  const prose = proseFilling(reader, scene);
  const names = lesson.names[scene.scenario] ?? {};
  const label = labelled(scene.simulator, scene.snapshot, move.control, device) ?? '';
  return {
    ...prose,
    slot(id) {
      const slot = move.slots?.[id];
      if (slot && 'quote' in slot) return { quote: slot.quote, lang: device.lang };
      if (slot) return names[slot.name] === undefined ? undefined : { phrase: names[slot.name]! };
      return id === 'control' ? { quote: label, lang: device.lang } : prose.slot(id);
    },
  };
}
