import { arrived, control, device, follow, hand, instruction, words } from './learner.ts';
import { expect, test } from './test.ts';

/** Each goes away from the goal by presses of a learner; then only the guide is followed. */
const detours: Record<string, readonly (string | { write: string; text: string })[]> = {
  'three folders, and a message of the bin taken out of it': [
    'folder:sent',
    'folder:drafts',
    'folder:bin',
    'message:opening-hours',
    'restore',
  ],
  'a message deleted and another marked as spam': ['message:arrival', 'delete', 'message:choir', 'spam'],
  'an answer begun, written and left': ['message:plants', 'reply', { write: 'text', text: 'Oui' }, 'close-draft'],
  'a message begun for somebody else, thrown away': [
    'compose',
    'suggestion:lucien',
    { write: 'subject', text: 'Autre' },
    'discard',
    'folder:bin',
  ],
  'a message sent to the wrong person': [
    'compose',
    'suggestion:yvonne',
    { write: 'subject', text: 'Samedi' },
    { write: 'text', text: 'Je serai là' },
    'send',
    'folder:sent',
  ],
  'a search that hides all messages': [{ write: 'search', text: 'zzz' }, 'folder:spam', 'message:prize'],
};

for (const [name, presses] of Object.entries(detours)) {
  test(`after ${name}, the guide alone leads to the goal`, async ({ page, hasTouch }) => {
    const by = hand(page, hasTouch ? 'touch' : 'mouse');
    await page.goto('/lecons/ecrire-un-message/#with-me');
    await arrived(page, 'with-me');
    for (const one of presses) {
      const id = typeof one === 'string' ? one : one.write;
      const target = device(page).locator(`[data-control="${id}"]`).filter({ visible: true }).first();
      // On a phone, folders and some buttons are folded away.
      const folded = device(page).locator(`[data-reveals~="${id}"]`).filter({ visible: true }).first();
      await expect(target.or(folded).first()).toBeVisible();
      for (let i = 0; i < 3 && !(await target.isVisible()); i++) await by.press(folded);
      if (typeof one === 'string') await by.press(target);
      else await by.write(target, one.text);
    }
    const { player } = words.fr;
    const told: string[] = [];
    for (let i = 0; i < 16 && (await instruction(page).innerText()) !== player.success; i++) {
      expect(await instruction(page).innerText()).not.toBe(player.stuck);
      told.push(await instruction(page).innerText());
      await follow(page, by);
    }
    await expect(instruction(page), told.join('\n')).toHaveText(player.success);
    await expect(control(page, 'next')).toBeVisible();
  });
}
