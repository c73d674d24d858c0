import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { browser } from './tests/browser.ts';

const port = Number(process.env.TEST_PORT ?? 4174);
const full = Boolean(process.env.FULL);
/** Left to the full run, so that the usual one ends in ten minutes on two cores. */
const later = {
  desktop: ['**/accessibility/comfort.spec.ts', '**/accessibility/progress.spec.ts', '**/faults/routes.spec.ts'],
  phone: ['comfort', 'first-visit', 'my-progress', 'sheet'].map((name) => `**/journeys/${name}.spec.ts`),
};

/** Specs run on a desktop; those of `journeys/` on a phone with touch as well, unless their name says `.mouse.` or `.touch.`. */
export default defineConfig({
  testDir: 'tests',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: availableParallelism(),
  forbidOnly: Boolean(process.env.CI),
  reporter: process.env.CI ? [['line']] : [['list']],
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: `http://localhost:${port}`,
    browserName: 'chromium',
    launchOptions: browser,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    screenshot: 'off',
    trace: 'off',
  },
  projects: [
    {
      name: 'desktop',
      testIgnore: ['**/*.touch.spec.ts', ...(full ? [] : later.desktop)],
      use: { viewport: { width: 1280, height: 800 } },
    },
    {
      name: 'phone',
      testMatch: 'journeys/**/*.spec.ts',
      testIgnore: ['**/*.mouse.spec.ts', ...(full ? [] : later.phone)],
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
    },
  ],
  webServer: {
    command: 'npm run serve',
    env: { PORT: String(port) },
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
    timeout: 30_000,
  },
});
