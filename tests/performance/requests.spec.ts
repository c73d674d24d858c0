import { expect, test } from '@playwright/test';
import { markHydration } from './hydration.ts';

const lessons = ['/lecons/ecrire-un-message/', '/en/lessons/ecrire-un-message/'];

for (const address of ['/', '/themes/mes-mails/', '/en/', ...lessons]) {
  test(`${address} asks this host alone and nothing complains`, async ({ page, baseURL }) => {
    const asked: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('requestfailed', (request) => complaints.push(`${request.url()} failed`));
    await page.addInitScript(() => {
      addEventListener('securitypolicyviolation', (event) =>
        console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`),
      );
    });
    await page.goto(address);
    await page.waitForLoadState('networkidle');
    expect(complaints).toEqual([]);
    expect(asked.filter((url) => !url.startsWith(`${baseURL}/`) && !url.startsWith('data:'))).toEqual([]);
  });
}

for (const address of lessons) {
  test(`${address} asks for at most 9 files before React takes it over`, async ({ page }) => {
    await page.addInitScript(markHydration);
    await page.goto(address);
    await page.waitForFunction(() => performance.getEntriesByName('hydrates').length > 0);
    const asked = await page.evaluate(() => {
      const until = performance.getEntriesByName('hydrates')[0]!.startTime;
      const files = performance.getEntriesByType('resource').filter(({ startTime }) => startTime < until);
      return [location.href, ...files.map(({ name }) => name)];
    });
    expect(asked.length, asked.join('\n')).toBeLessThanOrEqual(9);
  });
}
