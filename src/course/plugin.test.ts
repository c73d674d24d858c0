import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { build, createServer, type HotPayload, type InlineConfig, type ViteDevServer } from 'vite';
import { openCourse } from './compile.ts';
import type { Course, Device, Lesson, Term } from './lesson.ts';
import { chunkName, course } from './plugin.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'course-'));
  cpSync(join(project, 'tests/fixtures/broken-lessons/base/lessons'), join(root, 'lessons'), { recursive: true });
  symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'));
  mkdirSync(join(root, 'src/i18n'), { recursive: true });
  writeFileSync(join(root, 'src/i18n/fr.json'), `{ "said": "C'est fait ! {{count}} mots" }`);
  writeFileSync(
    join(root, 'main.js'),
    `import course from 'virtual:course/fr';\nimport terms from 'virtual:glossary/fr';\nimport words from './src/i18n/fr.json';\nexport { course, terms, words };`,
  );
});
afterEach(() => rmSync(root, { recursive: true }));

const config = (): InlineConfig => ({ root, configFile: false, logLevel: 'silent', plugins: [course()] });
const edit = (path: string, from: string, to: string) => {
  const file = join(root, path);
  const before = readFileSync(file, 'utf8');
  expect(before).toContain(from);
  writeFileSync(file, before.replace(from, to));
};

describe('the build', () => {
  const run = () =>
    build({
      ...config(),
      build: {
        write: false,
        minify: false,
        rollupOptions: {
          input: join(root, 'main.js'),
          preserveEntrySignatures: 'strict',
          output: { chunkFileNames: (chunk) => chunkName(chunk.facadeModuleId) ?? 'assets/[name]-[hash].js' },
        },
      },
    });

  test('makes one chunk a lesson and language, one a device, one for how a simulator is spoken of, without a trace of hot reload', async () => {
    const { output } = (await run()) as unknown as { output: { fileName: string; code: string }[] };
    const names = output.map((chunk) => chunk.fileName.replace(/-[\w-]{8}\.js$/, '.js')).sort();
    expect(names.filter((name) => name.includes('lessons/'))).toEqual([
      'assets/lessons/dire-bonjour.device.fr.js',
      'assets/lessons/dire-bonjour.fr.js',
      'assets/lessons/mail.words.fr.js',
    ]);
    expect(output.filter((chunk) => /import\.meta\.hot|course:update/.test(chunk.code))).toEqual([]);
  });

  test('ends with every fault of every file', async () => {
    edit('lessons/dire-bonjour/lesson.yaml', 'mail.sent', 'mail.snet');
    edit('lessons/dire-bonjour/fr.yaml', '[message]', '[mesage]');
    const failed = await run().then(String, (error: Error) => error.message);
    expect(failed).toContain('lessons/dire-bonjour/lesson.yaml:18:15  « mail.snet » : ce fait n’existe pas.');
    expect(failed).toContain(
      'lessons/dire-bonjour/fr.yaml:7:41  « [mesage] » n’est pas dans le glossaire en français.',
    );
  });
});

describe('while developing', () => {
  let server: ViteDevServer;
  let sent: HotPayload[];
  const load = async <T>(id: string): Promise<T> => ((await server.ssrLoadModule(id)) as { default: T }).default;
  /** Edits a file, as the watcher would tell. */
  const change = (path: string, from: string, to: string) => {
    edit(path, from, to);
    server.watcher.emit('change', join(root, path));
  };
  const message = (type: HotPayload['type']) => () => sent.find((one) => one.type === type);

  beforeEach(async () => {
    server = await createServer({ ...config(), server: { middlewareMode: true, ws: false, watch: null } });
    sent = [];
    const { hot } = server.environments.client;
    const send: (...all: unknown[]) => void = hot.send.bind(hot);
    hot.send = (...args: unknown[]) => {
      if (typeof args[0] === 'object') sent.push(args[0] as HotPayload);
      send(...args);
    };
    await server.environments.client.transformRequest('/lessons/dire-bonjour/fr.yaml');
  });
  afterEach(() => server.close());

  test('a course, its lesson, device, glossary and the words of the app are modules, their typography set', async () => {
    const {
      course: all,
      terms,
      words,
    } = (await server.ssrLoadModule('/main.js')) as { course: Course; terms: Term[]; words: unknown };
    expect(all.themes[0]!.lessons[0]).toMatchObject({
      slug: 'dire-bonjour',
      title: 'Dire bonjour',
      steps: 4,
      minutes: 8,
    });
    expect(terms).toEqual([
      { id: 'message', title: 'Un message', forms: ['message', 'messages'], text: ['Ce sont vos mots.'] },
    ]);
    expect(words).toMatchObject({ said: 'C’est fait\u202F! {{count}} mots' });
    const lesson: Lesson = (await all.open['dire-bonjour']!()).default;
    const device: Device = (await all.device['dire-bonjour']!()).default;
    expect(lesson.steps[3]).toMatchObject({ kind: 'recover', ask: 'Faites exprès\u00A0: ouvrez un message.' });
    expect(device.labels.mail!['controls.compose']).toBe('Écrire');
    expect(device.scenarios.morning!.texts).toEqual({ greeting: 'Bonjour' });
  });

  test('a changed word is sent as an update', async () => {
    change('lessons/dire-bonjour/fr.yaml', 'Dire bonjour', 'Saluer');
    await expect.poll(message('update')).toMatchObject({ updates: [{ path: '/lessons/dire-bonjour/fr.yaml' }] });
    expect((await load<Lesson>('/lessons/dire-bonjour/fr.yaml')).title).toBe('Saluer');
  });

  test('a changed structure loads the page again', async () => {
    change('lessons/dire-bonjour/lesson.yaml', 'minutes: 8', 'minutes: 9');
    await expect.poll(message('full-reload')).toBeTruthy();
    expect((await load<Lesson>('/lessons/dire-bonjour/fr.yaml')).minutes).toBe(9);
  });

  test('a fault is shown over the page, which is not loaded again; repaired, an update takes it away', async () => {
    change('lessons/dire-bonjour/lesson.yaml', 'mail.sent', 'mail.snet');
    await expect.poll(message('error')).toMatchObject({
      err: { message: expect.stringContaining('« mail.snet » : ce fait n’existe pas.') as string },
    });
    expect(sent.map((one) => one.type)).not.toContain('full-reload');
    change('lessons/dire-bonjour/lesson.yaml', 'mail.snet', 'mail.sent');
    await expect.poll(message('full-reload')).toBeTruthy();
  });
});

test('the hash of a lesson changes with its structure and that of its scenario, not with words, comments or the order of keys', async () => {
  const hash = async (path: string, from: string, to: string) => {
    edit(path, from, to);
    const { lessonOf } = await import('./lesson-of.ts');
    const found = lessonOf(openCourse(root).source, 'dire-bonjour', 'fr').hash;
    edit(path, to, from);
    return found;
  };
  const lesson = 'lessons/dire-bonjour/lesson.yaml';
  const same = await hash(lesson, 'minutes: 8', 'minutes: 9');
  expect(await hash('lessons/dire-bonjour/fr.yaml', 'Dire bonjour', 'Saluer')).toBe(same);
  expect(await hash(lesson, 'id: benefit, kind: why', 'kind: why, id: benefit')).toBe(same);
  expect(await hash(lesson, 'steps:', 'steps: # in order')).toBe(same);
  expect(await hash(lesson, 'to: paul', 'to: jeanne')).not.toBe(same);
  expect(
    await hash(lesson, 'start: [ { type: message.open', 'start: [ { type: draft.new }, { type: message.open'),
  ).not.toBe(same);
  expect(await hash('lessons/scenarios/morning/scenario.yaml', 'unread: true', 'unread: false')).not.toBe(same);
});

test.each([
  ['/any/where/lessons/ecrire/fr.yaml', 'assets/lessons/ecrire.fr-[hash].js'],
  ['\0virtual:device/ecrire/en', 'assets/lessons/ecrire.device.en-[hash].js'],
  ['\0virtual:course/fr', 'assets/course.fr-[hash].js'],
  ['\0virtual:glossary/en', 'assets/glossary.en-[hash].js'],
  ['\0virtual:real-life/fr', 'assets/real-life.fr-[hash].js'],
  ['/src/main.tsx', undefined],
  ['/lessons/glossary/fr.yaml', undefined],
  [null, undefined],
])('the chunk of %j is named %s', (id, name) => {
  expect(chunkName(id)).toBe(name);
});
