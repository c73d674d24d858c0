import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin, type ResolvedConfig } from 'vite';
import type { AppWords } from '../i18n/i18n.ts';
import { isLanguage, type Language, languages } from '../i18n/languages.ts';
import { INDEX } from '../offline/index-file.ts';
import { type Release, VERSION } from '../offline/reason.ts';
import {
  escaped,
  inlineIcon,
  inlineScripts,
  inlineStyles,
  keyOf,
  type Manifest,
  sha256,
  withImports,
} from './document.ts';
import { headersFile, rules } from './headers.ts';
import { headLinks, manifestOf, webManifestFile } from './install.ts';
import { href, type Route, switchLanguage } from './navigation.ts';
import { type CourseParts, offlineIndex, versionOf } from './offline-files.ts';

interface Server {
  paths(): string[];
  render(path: string): Promise<Rendered>;
  shell(lang: Language): Promise<Rendered>;
  words(lang: Language): Promise<AppWords>;
  courseParts(): Promise<CourseParts>;
}

interface Rendered {
  html: string;
  title: string;
  about: string;
  route: Route;
}

const missing = Object.fromEntries(
  languages.map((lang) => [`${lang === languages[0] ? '' : `/${lang}`}/404.html`, { lang, name: 'missing' } as const]),
);

/** The chunks that a place needs at once, besides the entry's. */
function chunks(route: Route): string[] {
  const { lang } = route;
  const words = `src/i18n/${lang}.json`;
  switch (route.name) {
    case 'home':
      return [words, 'src/home/HomePage.tsx', `assets/course.${lang}-`];
    case 'theme':
      return [words, 'src/home/ThemePage.tsx', `assets/course.${lang}-`];
    case 'lesson':
      return [`${words}?lesson`, 'assets/lesson-'];
    case 'sheet':
      return [words, 'src/app/sheet.tsx'];
    case 'comfort':
      return [words, 'src/comfort/ComfortPage.tsx'];
    case 'words':
      return [words, 'src/glossary/WordsPage.tsx', `assets/glossary.${lang}-`];
    case 'near':
      return [words, 'src/home/NearPage.tsx', `assets/real-life.${lang}-`];
    case 'offline':
      return [words, 'src/home/KeepPage.tsx', `assets/course.${lang}-`];
    case 'progress':
      return [words, 'src/home/ProgressPage.tsx', `assets/course.${lang}-`];
    default:
      return [words];
  }
}

/** After the client's build: every page in every language as HTML, its headers, the pages for unknown addresses. */
export function prerender(): Plugin {
  let config: ResolvedConfig;
  /** A build that failed has nothing to render, and its own fault to tell. */
  let written = false;

  async function serverBuild(out: string): Promise<Server> {
    await build({
      configFile: config.configFile ?? false,
      root: config.root,
      mode: config.mode,
      logLevel: 'warn',
      build: {
        ssr: 'src/entry-server.tsx',
        outDir: out,
        emptyOutDir: true,
        copyPublicDir: false,
        manifest: false,
        minify: false,
      },
    });
    return (await import(pathToFileURL(path.join(out, 'entry-server.js')).href)) as Server;
  }

  async function pages() {
    const serverOut = path.join(config.root, '.server', `${path.basename(config.build.outDir)}-${process.pid}`);
    try {
      await write(serverOut);
    } finally {
      await rm(serverOut, { recursive: true, force: true });
    }
  }

  async function write(serverOut: string) {
    const out = path.resolve(config.root, config.build.outDir);
    const manifestFile = path.join(out, '.vite/manifest.json');
    const manifest = JSON.parse(await readFile(manifestFile, 'utf8')) as Manifest;
    const icon = inlineIcon(await readFile(path.join(out, 'icon.svg'), 'utf8'));
    const template = (await readFile(path.join(out, 'index.html'), 'utf8')).replace(
      'href="/icon.svg"',
      () => `href="${icon}"`,
    );
    const server = await serverBuild(serverOut);
    /** The files that the template itself asks for. */
    const asked = new Set(
      [...template.matchAll(/<script type="module"[^>]*\ssrc="\/([^"]+)"/g)].map((m) => m[1] as string),
    );
    const entry = new Set<string>();
    for (const file of asked) withImports(manifest, keyOf(manifest, file), entry);
    const styles = new Set<string>();
    const known = server.paths();

    const all = new Map<string, string>();

    const page = (file: string, route: string, rendered: Rendered, from = template) => {
      if (rendered.html.includes('<script'))
        throw new Error(`${route}: an inline script was rendered, which the content policy forbids.`);
      if (/<!--\$[?!]-->/.test(rendered.html)) throw new Error(`${route}: a part was not ready when it was rendered.`);
      for (const style of inlineStyles(rendered.html)) styles.add(style);
      all.set(file, assemble(from, manifest, asked, entry, rendered));
    };
    for (const one of known) page(`${one}index.html`, one, await server.render(one));
    for (const [file, route] of Object.entries(missing)) {
      const address = `${href(route)}404/`;
      page(file, address, await server.render(address));
    }
    for (const lang of languages) {
      const home = href({ lang, name: 'home' });
      const blank = template.replace('<div id="root">', '<div id="root" data-shell>');
      page(`${home}shell.html`, `the shell at ${home}`, await server.shell(lang), blank);
      all.set(webManifestFile(lang), JSON.stringify(manifestOf(lang, await server.words(lang))));
    }
    all.set(INDEX, JSON.stringify(await offlineIndex(out, manifest, await server.courseParts())));
    const version = versionOf(all.values());
    all.set(VERSION, JSON.stringify({ app: 'petit-a-petit', version } satisfies Release));
    for (const [file, text] of all) {
      await mkdir(path.dirname(path.join(out, file)), { recursive: true });
      await writeFile(
        path.join(out, file),
        text.replace('<!--version-->', () => `<meta name="version" content="${version}">`),
      );
    }

    const hashes = { scripts: inlineScripts(template).map(sha256), styles: [...styles].map(sha256) };
    const patterns = [...new Set(known.map((one) => one.replace(/^\/([\w-]+)\/.*$/, '/$1/*')))];
    await writeFile(path.join(out, '_headers'), headersFile(rules(hashes, patterns)));
    await rm(path.join(out, '.vite'), { recursive: true });
    config.logger.info(`prerendered ${known.length + Object.keys(missing).length} pages`);
  }

  return {
    name: 'prerender',
    apply: (_, { command, isSsrBuild }) => command === 'build' && !isSsrBuild,
    configResolved(resolved) {
      config = resolved;
    },
    buildStart() {
      written = false;
    },
    writeBundle() {
      written = true;
    },
    closeBundle: { sequential: true, order: 'pre', handler: () => (written ? pages() : undefined) },
  };
}

function assemble(
  template: string,
  manifest: Manifest,
  asked: ReadonlySet<string>,
  entry: ReadonlySet<string>,
  page: Rendered,
): string {
  const { route } = page;
  const needed = new Set<string>(entry);
  for (const source of chunks(route)) withImports(manifest, keyOf(manifest, source), needed);
  const preload = [...needed].filter((file) => !asked.has(file) && file.endsWith('.js'));
  const links = preload.map((file) => `<link rel="modulepreload" crossorigin href="/${file}">`);
  if (route.name === 'lesson' || route.name === 'sheet') {
    const lesson = manifest[keyOf(manifest, `assets/lessons/${route.slug}.${route.lang}-`)]!.file;
    const device = manifest[keyOf(manifest, `assets/lessons/${route.slug}.device.${route.lang}-`)]!.file;
    links.push(
      `<link rel="modulepreload" crossorigin href="/${lesson}" data-lesson="${route.lang}/${route.slug}" data-device="/${device}">`,
    );
  }
  if (route.name !== 'missing')
    for (const lang of languages)
      links.push(`<link rel="alternate" hreflang="${lang}" href="${switchLanguage(href(route), lang)}">`);
  const typeface = Object.values(manifest).find(({ file }) => /atkinson[^/]*\.woff2$/.test(file))?.file;
  if (typeface) links.unshift(`<link rel="preload" as="font" type="font/woff2" crossorigin href="/${typeface}">`);
  links.push(
    `<meta name="description" content="${escaped(page.about)}">`,
    '<!--version-->',
    `<link rel="manifest" href="${webManifestFile(route.lang)}">`,
    ...headLinks,
  );
  return (
    template
      .replace('<html lang="fr">', `<html lang="${isLanguage(route.lang) ? route.lang : languages[0]}">`)
      .replace(/<title>.*?<\/title>/, () => `<title>${escaped(page.title)}</title>`)
      .replace(/\s*<link rel="modulepreload"[^>]*>/g, '')
      .replace('<!--head-->', () => links.join('\n    '))
      // By this name react-aria takes our stylesheet for its own and injects none, which the content policy would refuse.
      .replace('<link rel="stylesheet"', '<link id="react-aria-pressable-style" rel="stylesheet"')
      .replace('<!--page-->', () => page.html)
  );
}
