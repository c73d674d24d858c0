import { metBefore } from './learner.ts';
import { test } from './test.ts';
import { byHand } from './whole-lesson.ts';

test('with a finger on a phone, a learner goes from home to the end of the lesson', async ({ page }) => {
  test.slow();
  await metBefore(page);
  await page.goto('/');
  await byHand(page, 'touch', 'fr');
});
