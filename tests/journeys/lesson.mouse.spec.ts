import { arrived, control, hand, instruction, metBefore, settled, words } from './learner.ts';
import { expect, test } from './test.ts';
import { byHand } from './whole-lesson.ts';

test('with a mouse, in French, a learner goes from home to the end of the lesson', async ({ page }) => {
  test.slow();
  await metBefore(page);
  await page.goto('/');
  await byHand(page, 'mouse', 'fr');
});

test('with a mouse, in English, a learner goes from home to the end of the lesson', async ({ page }) => {
  test.slow();
  await metBefore(page);
  await page.goto('/en/');
  await byHand(page, 'mouse', 'en');
});

test('back leads through the steps to the theme, in the app as in the browser', async ({ page }) => {
  const { press } = hand(page, 'mouse');
  await page.goto('/lecons/ecrire-un-message/');
  await press(control(page, 'next'));
  await arrived(page, 'show');
  await press(control(page, 'next'));
  await arrived(page, 'with-me');
  await page.goBack();
  await arrived(page, 'show');
  await page.goForward();
  await arrived(page, 'with-me');
  await press(control(page, 'back'));
  await arrived(page, 'show');
  await press(control(page, 'back'));
  await expect(page.getByRole('heading', { level: 1, name: 'Écrire et envoyer un message' })).toBeVisible();
  await settled(page);
  await press(control(page, 'back'));
  await expect(page).toHaveURL('/themes/mes-mails/');
});

test('a step can be begun again, and left for the last one by who knows already', async ({ page }) => {
  const { press } = hand(page, 'mouse');
  await page.goto('/lecons/ecrire-un-message/#with-me');
  await arrived(page, 'with-me');
  await press(control(page, 'review'));
  await arrived(page, 'show');
  await press(control(page, 'next'));
  await arrived(page, 'with-me');
  const first = await instruction(page).innerText();
  for (let i = 0; i < 8 && (await instruction(page).innerText()) !== words.fr.player.success; i++) {
    const before = await instruction(page).innerText();
    await press(control(page, 'help'));
    await press(control(page, 'help:do'));
    await expect(instruction(page)).not.toHaveText(before);
  }
  await press(control(page, 'redo'));
  await expect(instruction(page)).toHaveText(first);
  await press(control(page, 'help'));
  await press(control(page, 'help:know'));
  await arrived(page, 'yours');
});
