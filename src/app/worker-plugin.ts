import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { PluginOption, ResolvedConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { languages } from '../i18n/languages.ts';
import { shellFiles } from './offline-files.ts';

const homes = languages.map((lang, i) => (i === 0 ? '' : `${lang}/`));

/** Builds `sw.ts` after the pages are written, with the list of what it keeps from the first visit. */
export function worker(): PluginOption[] {
  let out = 'dist';
  return [
    {
      name: 'worker-folder',
      configResolved(config: ResolvedConfig) {
        out = path.resolve(config.root, config.build.outDir);
      },
    },
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src',
      filename: 'sw.ts',
      injectRegister: null,
      registerType: 'prompt',
      manifest: false,
      integration: { closeBundleOrder: 'post' },
      injectManifest: {
        globPatterns: [...shellFiles, ...homes.flatMap((home) => [`${home}index.html`, `${home}shell.html`])],
        dontCacheBustURLsMatching: /^assets\//,
        target: ['chrome109', 'edge109', 'firefox115', 'safari15.6', 'ios15.6'],
        // A host in the middle of a release, or a portal, serves other files than those of this version: then nothing is installed.
        manifestTransforms: [
          (entries) => ({
            manifest: entries.map((entry) => ({
              ...entry,
              integrity: `sha256-${createHash('sha256')
                .update(readFileSync(path.join(out, entry.url)))
                .digest('base64')}`,
            })),
            warnings: [],
          }),
        ],
      },
    }),
  ];
}
