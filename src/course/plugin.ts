import { join } from 'node:path';
import type { EnvironmentModuleNode, Plugin, ViteDevServer } from 'vite';
import { isLanguage, type Language, languages } from '../i18n/languages.ts';
import {
  type Checked,
  compileCourse,
  compileDevice,
  compileGlossary,
  compileLesson,
  compileRealLife,
  compileSimulator,
  openCourse,
} from './compile.ts';
import { listed } from './course-source.ts';
import { CourseError, report } from './faults.ts';
import { setAll } from './typography.ts';

/** Sections of the app's words that a lesson needs: `?lesson` gives these alone. */
const inLessons = new Set(['app', 'player', 'progress', 'offline', 'missing', 'fault', 'sheet']);

/** What a module of the course stands for. */
type Wanted =
  | { kind: 'lesson'; slug: string; lang: Language }
  | { kind: 'device'; slug: string; lang: Language }
  | { kind: 'simulator'; name: string; lang: Language }
  | { kind: 'course'; lang: Language }
  | { kind: 'glossary' | 'real-life'; lang: Language };

const virtual = /^\0?virtual:(device|simulator|course|glossary|real-life)\/(?:([\w-]+)\/)?(\w+)$/;
const lessonFile = /\/lessons\/([\w-]+)\/(\w+)\.yaml$/;
const notLessons = /\/lessons\/(?:people|scenarios|simulators|glossary|real-life)\//;

function wanted(id: string): Wanted | undefined {
  const path = id.split('?', 1)[0]!;
  const [, kind, name, tag] = virtual.exec(path) ?? [];
  if (kind && isLanguage(tag)) {
    if (kind === 'device') return name ? { kind, slug: name, lang: tag } : undefined;
    if (kind === 'simulator') return name ? { kind, name, lang: tag } : undefined;
    return { kind: kind as 'course' | 'glossary' | 'real-life', lang: tag };
  }
  const [, slug, lang] = lessonFile.exec(path.replaceAll('\\', '/')) ?? [];
  return slug && isLanguage(lang) && !notLessons.test(path) ? { kind: 'lesson', slug, lang } : undefined;
}

/** The file name of a chunk of the course, by the module that it stands for; `undefined` for chunks that are none of ours. */
export function chunkName(facadeModuleId: string | null | undefined): string | undefined {
  const want = facadeModuleId ? wanted(facadeModuleId) : undefined;
  if (want?.kind === 'lesson') return `assets/lessons/${want.slug}.${want.lang}-[hash].js`;
  if (want?.kind === 'device') return `assets/lessons/${want.slug}.device.${want.lang}-[hash].js`;
  if (want?.kind === 'simulator') return `assets/lessons/${want.name}.words.${want.lang}-[hash].js`;
  if (want) return `assets/${want.kind}.${want.lang}-[hash].js`;
  return undefined;
}

/**
 * The course as modules: `/lessons/<slug>/<lang>.yaml` (how a simulator is spoken of is a part of its own, shared by lessons:
 * its `simulators` loads it), `virtual:simulator/<id>/<lang>`, `virtual:device/<slug>/<lang>`, `virtual:course/<lang>`, `virtual:glossary/<lang>`, `virtual:real-life/<lang>`;
 * and the typography of the app's own words. A build with a fault ends with all of them; a page in development lives on.
 */
export function course(): Plugin {
  let root = process.cwd();
  let serving = false;
  let checked: Checked | undefined;
  let told = '';
  let broken = false;
  /** The code of every module handed out, to know which ones a change of words has changed. */
  const handed = new Map<string, string>();

  const open = (): Checked => (checked ??= openCourse(root));

  function code(want: Wanted): string {
    const now = open();
    switch (want.kind) {
      case 'lesson': {
        const { simulators, ...lesson } = compileLesson(now, want.slug, want.lang);
        const loaders = Object.keys(simulators).map(
          (id) => `${JSON.stringify(id)}: () => import(${JSON.stringify(`virtual:simulator/${id}/${want.lang}`)})`,
        );
        return `export default ${literal({ ...lesson, simulators: {} })};\nexport const simulators = { ${loaders.join(', ')} };\n`;
      }
      case 'simulator':
        return `export default ${literal(compileSimulator(now, want.name, want.lang))};\n`;
      case 'device':
        return `export default ${literal(compileDevice(now, want.slug, want.lang))};\n`;
      case 'glossary':
        return `export default ${literal(compileGlossary(now, want.lang))};\n`;
      case 'real-life':
        return `export default ${literal(compileRealLife(now, want.lang))};\n`;
      case 'course': {
        const data = compileCourse(now, want.lang);
        const slugs = listed(now.source).map((one) => one.slug);
        const imports = (address: (slug: string) => string) =>
          `{ ${slugs.map((slug) => `${JSON.stringify(slug)}: () => import(${JSON.stringify(address(slug))})`).join(', ')} }`;
        return [
          `const course = ${literal(data)};`,
          `course.open = ${imports((slug) => `/lessons/${slug}/${want.lang}.yaml`)};`,
          `course.device = ${imports((slug) => `virtual:device/${slug}/${want.lang}`)};`,
          'export default course;\n',
        ].join('\n');
      }
    }
  }

  /** Stripped from the build: `import.meta.hot` is undefined there. */
  function hot(want: Wanted): string {
    // Words shared by lessons: the page is loaded anew.
    if (want.kind === 'simulator') return '';
    const { kind, lang } = want;
    const detail = `{ kind: ${JSON.stringify(kind)}, lang: ${JSON.stringify(lang)}, ${'slug' in want ? `slug: ${JSON.stringify(want.slug)}, ` : ''}value: m.default }`;
    return `if (import.meta.hot) import.meta.hot.accept((m) => { if (m) dispatchEvent(new CustomEvent('course:update', { detail: ${detail} })); });\n`;
  }

  function showFaults(server: ViteDevServer, error: unknown) {
    const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
    const first = error instanceof CourseError ? error.faults[0] : undefined;
    server.config.logger.error(message, { timestamp: true });
    server.environments.client.hot.send({
      type: 'error',
      err: {
        message,
        stack: error instanceof CourseError ? '' : stack,
        plugin: 'course',
        ...(first
          ? {
              id: join(root, first.file),
              loc: { file: join(root, first.file), line: first.line, column: first.column },
            }
          : {}),
      },
    });
  }

  return {
    name: 'course',
    enforce: 'pre',

    configResolved(config) {
      root = config.root;
      serving = config.command === 'serve';
    },

    buildStart() {
      checked = undefined;
      const { faults, source } = open();
      for (const path of source.files.list()) this.addWatchFile(join(root, path));
      const text = report(faults);
      if (faults.some((fault) => fault.severity === 'error')) {
        // In development the page is served, and the fault shown over it.
        if (serving) return;
        this.error(new CourseError(faults).message);
      }
      if (text && text !== told) this.warn(`\n${text}`);
      told = text;
    },

    resolveId(id) {
      if (virtual.test(id)) return id.startsWith('\0') ? id : `\0${id}`;
      // An address from the root: `/lessons/<slug>/<lang>.yaml`.
      return id.startsWith('/lessons/') && wanted(id) ? join(root, id) : undefined;
    },

    load(id) {
      const want = wanted(id);
      if (!want) return undefined;
      try {
        const text = code(want) + hot(want);
        handed.set(id, text);
        return { code: text, map: null, moduleType: 'js' };
      } catch (error) {
        broken = true;
        if (!(error instanceof CourseError)) throw error;
        const first = error.faults[0]!;
        this.error({
          message: error.message,
          id: join(root, first.file),
          loc: { file: join(root, first.file), line: first.line, column: first.column },
        });
      }
    },

    transform: {
      filter: { id: /\/src\/i18n\/\w+\.json(?:\?lesson)?$/ },
      handler(text, id) {
        const [, lang, part] = /\/src\/i18n\/(\w+)\.json(\?lesson)?$/.exec(id) ?? [];
        if (!isLanguage(lang)) return undefined;
        const all = Object.entries(JSON.parse(text) as Record<string, unknown>);
        const kept = part ? all.filter(([section]) => inLessons.has(section)) : all;
        const words = JSON.stringify(setAll(Object.fromEntries(kept), lang));
        // What asks for a part is no JSON file to the bundler any more.
        return part ? { code: `export default ${words};`, map: null, moduleType: 'js' } : { code: words, map: null };
      },
    },

    hotUpdate({ file, server, type }) {
      const path = file.replaceAll('\\', '/');
      if (!path.startsWith(`${root.replaceAll('\\', '/')}/lessons/`) || !/\.(yaml|tsv|txt)$/.test(path))
        return undefined;
      // Other environments have no page: they only forget what they know.
      if (this.environment.name !== 'client') {
        forget(this.environment.moduleGraph.idToModuleMap.values(), this.environment.moduleGraph);
        return [];
      }
      checked = undefined;
      const { moduleGraph } = this.environment;
      const ours = [...moduleGraph.idToModuleMap.values()].filter((one) => one.id && wanted(one.id));
      try {
        const changed = ours.filter((one) => {
          const want = wanted(one.id!)!;
          return code(want) + hot(want) !== handed.get(one.id!);
        });
        if (!ours.length) compileCourse(open(), languages[0]);
        const structural = type !== 'update' || !languages.some((lang) => path.endsWith(`/${lang}.yaml`));
        const repaired = broken;
        broken = false;
        forget(ours, moduleGraph);
        if (structural) {
          this.environment.hot.send({ type: 'full-reload' });
          return [];
        }
        // After a repair every module of ours is sent again: an update is what takes the overlay away.
        return repaired && !changed.length ? ours : changed;
      } catch (error) {
        broken = true;
        showFaults(server, error);
        return [];
      }
    },
  };
}

function forget(
  modules: Iterable<EnvironmentModuleNode>,
  graph: { invalidateModule(module: EnvironmentModuleNode): void },
) {
  for (const one of modules) if (one.id && wanted(one.id)) graph.invalidateModule(one);
}

/** A value as a literal of JavaScript: JSON, with what old browsers may not meet in a script written otherwise. */
const literal = (value: unknown): string =>
  JSON.stringify(value, null, 0).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
