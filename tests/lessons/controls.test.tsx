import type { ComponentType } from 'react';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import english from 'virtual:course/en';
import french from 'virtual:course/fr';
import type { Device, Lesson } from '../../src/course/lesson.ts';
import { rehearse, type Touch, touchesOf } from '../../src/course/gate.ts';
import { locate } from '../../src/guide/Pointer.tsx';
import { simulators } from '../../src/simulators/registry.ts';
import type { Layout, ScreenProps, Simulator } from '../../src/simulators/simulator.ts';
import '../../src/ui/style.css';

const layouts: Record<Layout, { width: number; height: number }> = {
  computer: { width: 1280, height: 900 },
  phone: { width: 390, height: 844 },
};

afterEach(() => cleanup());

interface Ready {
  simulator: Simulator;
  Screen: ComponentType<ScreenProps>;
  device: Device;
  touches: Touch[];
}

/** Every task of a lesson on a device, with each control of its plan at its moment. */
async function ready(lesson: Lesson, device: Device): Promise<Ready[]> {
  return Promise.all(
    Object.values(lesson.tasks).map(async (task) => {
      const entry = simulators[task.simulator]!;
      const [simulator, Screen] = await Promise.all([entry.logic(), entry.screen()]);
      return { simulator, Screen, device, touches: touchesOf(task, rehearse(task, device, simulator)) };
    }),
  );
}

/** The name of a control as a learner finds it. */
function nameOf(element: HTMLElement): string {
  const label = (element as HTMLInputElement).labels?.[0]?.textContent;
  return [element.getAttribute('aria-label'), label, element.textContent].filter(Boolean).join(' ');
}

describe.each([french, english])('$lang', (course) => {
  describe.each(Object.keys(course.open))('%s', (slug) => {
    let all: Ready[];
    beforeAll(async () => {
      const [lesson, device] = await Promise.all([course.open[slug]!(), course.device[slug]!()]);
      all = await ready(lesson.default, device.default);
    });

    test.each(Object.keys(layouts) as Layout[])(
      'every control of its plans is on the %s, under the name that is quoted',
      async (layout) => {
        const { width, height } = layouts[layout];
        await page.viewport(width, height);
        const missing: string[] = [];
        for (const { simulator, Screen, device, touches } of all) {
          expect(touches.length).toBeGreaterThan(0);
          for (const { task, snapshot, control } of touches) {
            const labels = device.labels[simulator.id]!;
            const screen = await render(
              <div style={{ height: height - 100 }}>
                <Screen
                  snapshot={snapshot as never}
                  send={() => undefined}
                  labels={labels}
                  lang={device.lang}
                  layout={layout}
                />
              </div>,
            );
            let found = locate(screen.container, control);
            // Behind a menu, and perhaps behind something in it.
            for (let presses = 0; found?.reveals && presses < 2; presses += 1) {
              const { element } = found;
              element.click();
              await expect.poll(() => locate(screen.container, control)?.element).not.toBe(element);
              found = locate(screen.container, control);
            }
            const name = simulator.label(snapshot as never, control, labels);
            if (!found) missing.push(`${task}: ${control} is not on the screen`);
            else if (!nameOf(found.element).includes(name))
              missing.push(`${task}: ${control} is called “${nameOf(found.element)}”, not “${name}”`);
            await screen.unmount();
          }
        }
        expect(missing).toEqual([]);
      },
    );
  });
});
