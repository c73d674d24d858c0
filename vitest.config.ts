import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { course } from './src/course/plugin.ts';
import { browser } from './tests/browser.ts';

export default defineConfig({
  plugins: [react(), course()],
  test: {
    testTimeout: 20_000,
    projects: [
      {
        extends: true,
        test: { name: 'node', environment: 'node', include: ['src/**/*.test.ts', 'tests/**/*.test.ts'] },
      },
      {
        extends: true,
        optimizeDeps: {
          include: [
            '@xstate/react',
            'dexie',
            'i18next',
            'lucide-react',
            'react',
            'react-aria-components',
            'react-dom/client',
            'react-i18next',
            'react/jsx-dev-runtime',
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
            screenshotFailures: false,
            provider: playwright({ launchOptions: browser }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
