import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Plugin } from 'vite';
import { parse } from 'yaml';
import { printedDrawing } from './colour.ts';
import { mainThing, pictureFile } from './main-thing.ts';
import { drawScene } from './scene.ts';
import { things } from './things.ts';

interface IconSet {
  icons: Record<string, { body: string }>;
}

const here = import.meta.dirname;
let set: IconSet | undefined;

function art(name: string): string {
  set ??= createRequire(import.meta.url)('@iconify-json/fluent-emoji-flat/icons.json') as IconSet;
  const icon = set.icons[name];
  if (!icon) throw new Error(`No drawing called “${name}” in Fluent Emoji flat.`);
  return printedDrawing(icon.body);
}

/** Changes when any picture may. */
function version(): string {
  const hash = createHash('sha256').update(createRequire(import.meta.url).resolve('@iconify-json/fluent-emoji-flat'));
  for (const file of ['colour.ts', 'scene.ts', 'things.ts']) hash.update(readFileSync(path.join(here, file)));
  return hash.digest('hex').slice(0, 8);
}

/** Every list of things that the course names, and each picture's main thing alone. */
export function listed(folder: string): string[][] {
  const found = new Map<string, string[]>();
  const add = (names: string[]) => found.set(names.join('_'), names);
  const look = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(look);
    else if (value && typeof value === 'object') {
      const names = (value as { things?: unknown }).things;
      if (Array.isArray(names) && names.length > 0 && names.every((n) => typeof n === 'string' && n in things)) {
        add(names as string[]);
        add([mainThing(names as string[])]);
      }
      Object.values(value).forEach(look);
    }
  };
  const walk = (directory: string): void => {
    for (const name of readdirSync(directory)) {
      const file = path.join(directory, name);
      if (statSync(file).isDirectory()) walk(file);
      else if (name.endsWith('.yaml')) {
        try {
          look(parse(readFileSync(file, 'utf8')));
        } catch {
          // The course plugin tells the author about it, with its line.
        }
      }
    }
  };
  walk(folder);
  return [...found.values()];
}

/** Draws the pictures of the course as files; `virtual:pictures` tells their folder. */
export function pictures(lessons: string): Plugin {
  const folder = `pictures/${version()}`;
  const id = '\0virtual:pictures';
  return {
    name: 'pictures',
    resolveId: (source) => (source === 'virtual:pictures' ? id : undefined),
    load: (source) => (source === id ? `export const folder = ${JSON.stringify(`/${folder}/`)};` : undefined),
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const url = decodeURIComponent((request.url ?? '').split(/[?#]/)[0] ?? '');
        if (!url.startsWith(`/${folder}/`) || !url.endsWith('.svg')) return next();
        try {
          const svg = drawScene(url.slice(folder.length + 2, -4).split('_'), art);
          response.setHeader('Content-Type', 'image/svg+xml');
          response.end(svg);
        } catch (error) {
          next(error);
        }
      });
    },
    generateBundle() {
      if (this.environment.config.build.ssr) return;
      for (const names of listed(lessons))
        this.emitFile({ type: 'asset', fileName: `${folder}/${pictureFile(names)}`, source: drawScene(names, art) });
    },
  };
}
