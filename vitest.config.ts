import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { course } from './src/course/plugin.ts';
import { pictures } from './src/ui/pictures/plugin.ts';
import { browser } from './tests/browser.ts';

export default defineConfig({
  plugins: [react(), course(), pictures('lessons')],
  test: {
    testTimeout: 20_000,
    projects: [
      {
        extends: true,
        test: { name: 'node', environment: 'node', include: ['src/**/*.test.ts', 'tests/**/*.test.ts'] },
      },
      {
        extends: true,
        // All packages are found before the first test: one found in the middle reloads the page under the tests.
        optimizeDeps: {
          entries: ['src/**/*.test.tsx', 'tests/**/*.test.tsx'],
          include: [
            '@xstate/react',
            'axe-core',
            'dexie',
            'howler',
            'i18next',
            'lucide-react',
            'react/jsx-dev-runtime',
            'react-aria-components/Button',
            'react-aria-components/I18nProvider',
            'react-dom/client',
            'react-dom/server',
            'react-i18next',
            'vitest-browser-react',
            'wouter',
            'xstate',
          ],
        },
        test: {
          name: 'browser',
          include: ['src/**/*.test.tsx', 'tests/**/*.test.tsx'],
          browser: {
            enabled: true,
            headless: true,
            // From nothing, packages are bundled before the first page is ready.
            connectTimeout: 180_000,
            screenshotFailures: false,
            provider: playwright({ launchOptions: browser }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
