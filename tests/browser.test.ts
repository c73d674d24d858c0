import { expect, test } from 'vitest';
import { chromium } from 'playwright';
import { browser, find } from './browser.ts';

test('the browser that was found shows a page with text', async () => {
  const launched = await chromium.launch(browser);
  const page = await launched.newPage();
  await page.setContent('<h1>Bonjour</h1>');
  expect(await page.getByRole('heading').textContent()).toBe('Bonjour');
  await launched.close();
});

test('a wrong CHROMIUM is said, not silently replaced', async () => {
  const before = process.env.CHROMIUM;
  process.env.CHROMIUM = '/nowhere/chromium';
  await expect(find()).rejects.toThrow('/nowhere/chromium');
  if (before === undefined) delete process.env.CHROMIUM;
  else process.env.CHROMIUM = before;
});
