import { useEffect, useState } from 'react';
import { deviceLanguage } from '../comfort/use-comfort.ts';
import type { Device, Lesson } from '../course/lesson.ts';
import { demonstration } from '../guide/demonstration.ts';
import type { Language } from '../i18n/languages.ts';
import { loadKit, planAhead, type Practice } from '../player/kit.ts';
import { say, sayMove } from '../player/say.ts';
import { useLayout } from '../player/use-layout.ts';
import { usePointer } from '../player/use-pointer.ts';
import { type Row, rowsOf } from '../workshop/sheet.ts';
import { SheetPage } from '../workshop/SheetPage.tsx';

/** All that a sheet shows, worked out. */
export interface SheetParts {
  lesson: Lesson;
  device: Device;
  practice: Practice;
  rows: readonly Row[];
}

/** Works out the sheet of a lesson from the plan of what is done together. Throws when the lesson has no practice or no plan. */
export async function prepareSheet(lesson: Lesson, loadDevice: () => Promise<Device>): Promise<SheetParts> {
  const practised = lesson.steps.filter((step) => 'task' in step);
  const step = practised.find(({ kind }) => kind === 'together') ?? practised[0];
  const kit = await loadKit({ ...lesson, tasks: step ? { [step.task]: lesson.tasks[step.task]! } : {} }, loadDevice);
  await planAhead(kit, new AbortController().signal);
  const practice = step && kit.practices[step.task];
  if (!practice?.plan?.path) throw new Error(`${lesson.slug} has no plan for its sheet.`);
  return {
    lesson,
    device: kit.device,
    practice,
    rows: rowsOf(practice.simulator, demonstration(practice.simulator, practice.plan)),
  };
}

interface Props {
  /** As the page was written: its device in the language of the lesson. */
  first: SheetParts;
  loadDevice(language: Language): Promise<Device>;
  addresses: { path: string; back: string };
}

/** The sheet with the words of the player, for this learner's device. */
export function SheetPlace({ first, loadDevice, addresses }: Props) {
  const [{ lesson, device, practice, rows }, setParts] = useState(first);
  const pointer = usePointer();
  const layout = useLayout();
  const { simulator, Screen, scenario, task } = practice;

  useEffect(() => {
    const chosen = deviceLanguage(first.lesson.lang);
    if (chosen === first.device.lang) return;
    let current = true;
    // Without the other language the sheet stays as it is.
    prepareSheet(first.lesson, () => loadDevice(chosen)).then(
      (parts) => current && setParts(parts),
      () => {},
    );
    return () => {
      current = false;
    };
    // oxlint-disable-next-line react/exhaustive-deps -- once: another lesson or language is another sheet
  }, []);

  const speaker = { lesson, device, pointer };
  return (
    <SheetPage
      lesson={lesson}
      rows={rows}
      drawing={{ Screen, labels: device.labels[simulator.id] ?? {}, scenario, layout }}
      words={{
        move: (snapshot, move) =>
          sayMove(speaker, { simulator, scenario: task.scenario, snapshot }, move, 'sheet') ?? [],
        line: (sentence) => say(speaker, sentence),
      }}
      {...addresses}
    />
  );
}
