import locales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { boot } from './src/app/boot-plugin.ts';
import { prerender } from './src/app/prerender.ts';
import { worker } from './src/app/worker-plugin.ts';
import { chunkName, course } from './src/course/plugin.ts';
import { languages } from './src/i18n/languages.ts';
import { layers } from './src/ui/layers.ts';
import { pictures } from './src/ui/pictures/plugin.ts';

export default defineConfig(({ isSsrBuild }) => ({
  appType: 'spa',
  plugins: [
    react(),
    { ...locales.vite({ locales: [...languages] }), enforce: 'pre' as const },
    layers(),
    course(),
    pictures('lessons'),
    boot(),
    prerender(),
    !isSsrBuild && worker(),
  ],
  build: {
    target: ['chrome109', 'edge109', 'firefox115', 'safari15.6', 'ios15.6'],
    assetsInlineLimit: 0,
    // One stylesheet: one request, and layers in one order on every page.
    cssCodeSplit: false,
    manifest: !isSsrBuild,
    modulePreload: { polyfill: false },
    rollupOptions: {
      output: {
        codeSplitting: {
          groups: [
            // What every page needs, in one request: the app, and the small parts that several pages share.
            {
              name: 'base',
              test: /src[\\/]main\.tsx|src[\\/]app[\\/]App\.tsx|react-dom[\\/]client|src[\\/]ui[\\/](?:Sentence|Languages|Progress|Picture)\.tsx|src[\\/]progress[\\/]use-progress\.ts|src[\\/]i18n[\\/]sentence\.ts|rolldown[\\/]runtime|src[\\/]home[\\/](?:use-outline|home\.module|tiles\.module)|lucide-react[\\/].*[\\/](?:check|x|undo-2|rotate-ccw|info)\.m?js/,
            },
            // What a lesson's own page shares with its practices and its sheet: one request, of the page's.
            {
              name: 'lesson',
              test: /src[\\/]player[\\/](?:LessonPage\.tsx|say\.ts|use-pointer\.ts)|node_modules[\\/](?:xstate|@xstate)[\\/]/,
            },
          ],
        },
        chunkFileNames: (chunk) => chunkName(chunk.facadeModuleId) ?? 'assets/[name]-[hash].js',
      },
    },
  },
  server: { port: 5173 },
}));
