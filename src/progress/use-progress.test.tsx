import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { openProgress } from './progress.ts';
import { useLastLesson, useLessonRecords } from './use-progress.ts';

const seen: unknown[] = [];

function Home() {
  const last = useLastLesson();
  const records = useLessonRecords();
  seen.push([last, records]);
  return (
    <p>
      {last === undefined
        ? 'unknown'
        : last === null
          ? 'nowhere'
          : `${last.slug} ${last.step}, done ${records?.[0]?.done.join()}`}
    </p>
  );
}

test('records are unknown on the server and at the first render, then there, then followed', async () => {
  expect(renderToString(<Home />)).toBe('<p>unknown</p>');
  seen.length = 0;
  const screen = await render(<Home />);
  expect(seen[0]).toEqual([undefined, undefined]);
  await expect.element(screen.getByText('nowhere')).toBeVisible();
  const progress = await openProgress();
  await progress.done('ecrire-un-message', 'show');
  await progress.visit('ecrire-un-message', 'with-me');
  await expect.element(screen.getByText('ecrire-un-message with-me, done show')).toBeVisible();
});
