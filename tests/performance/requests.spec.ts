import { expect, test } from '@playwright/test';

for (const address of ['/', '/themes/mes-mails/', '/lecons/ecrire-un-message/', '/en/', '/en/lessons/ecrire-un-message/']) {
  test(`${address} asks this host alone, at most 9 times before it works, and nothing complains`, async ({ page, baseURL }) => {
    const asked: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('requestfailed', (request) => complaints.push(`${request.url()} failed`));
    await page.addInitScript(() => {
      addEventListener('securitypolicyviolation', (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`));
    });
    await page.goto(address);
    await page.waitForFunction(() =>
      Object.keys(document.getElementById('root') ?? {}).some((key) => key.startsWith('__reactContainer')),
    );
    const first = asked.length;
    await page.waitForLoadState('networkidle');
    expect(complaints).toEqual([]);
    expect(asked.filter((url) => !url.startsWith(`${baseURL}/`) && !url.startsWith('data:'))).toEqual([]);
    expect(first, asked.slice(0, first).join('\n')).toBeLessThanOrEqual(9);
  });
}
