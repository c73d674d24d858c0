import { expect, test } from 'vitest';
import { saver } from './saver.ts';

function clock() {
  let timers: { action: () => void; at: number }[] = [];
  let now = 0;
  return {
    setTimeout(action: () => void, milliseconds: number) {
      const timer = { action, at: now + milliseconds };
      timers.push(timer);
      return timer;
    },
    clearTimeout: (id: never) => void (timers = timers.filter((timer) => timer !== id)),
    pass(milliseconds: number) {
      now += milliseconds;
      const due = timers.filter(({ at }) => at <= now);
      timers = timers.filter(({ at }) => at > now);
      for (const { action } of due) action();
    },
  };
}

function scene() {
  const time = clock();
  const saved: string[] = [];
  const keeper = saver<string>(async (what) => void saved.push(what), time);
  return {
    time,
    saved,
    keeper,
    letter: (text: string) => keeper.keep(() => text, true),
    move: (text: string) => keeper.keep(() => text, false),
  };
}

test('letters are saved every half second, the newest only', () => {
  const { time, saved, letter } = scene();
  letter('B');
  time.pass(300);
  letter('Bo');
  expect(saved).toEqual([]);
  time.pass(200);
  expect(saved).toEqual(['Bo']);
  letter('Bon');
  time.pass(500);
  expect(saved).toEqual(['Bo', 'Bon']);
});

test('any other move is saved at once, and the letters before it are not saved again', () => {
  const { time, saved, letter, move } = scene();
  letter('B');
  move('sent');
  expect(saved).toEqual(['sent']);
  time.pass(1000);
  expect(saved).toEqual(['sent']);
});

test('waiting letters are saved when a field is left, the window loses focus or the page hides', () => {
  const { saved, letter, keeper } = scene();
  const page = new EventTarget();
  const document = Object.assign(new EventTarget(), { visibilityState: 'hidden' });
  const stop = keeper.watch(Object.assign(page, { document }) as unknown as Window);
  letter('a');
  document.dispatchEvent(new Event('focusout'));
  letter('b');
  page.dispatchEvent(new Event('blur'));
  letter('c');
  page.dispatchEvent(new Event('pagehide'));
  letter('d');
  document.dispatchEvent(new Event('visibilitychange'));
  expect(saved).toEqual(['a', 'b', 'c', 'd']);
  letter('e');
  stop();
  expect(saved.at(-1)).toBe('e');
  letter('f');
  page.dispatchEvent(new Event('blur'));
  expect(saved.at(-1)).toBe('e');
});
