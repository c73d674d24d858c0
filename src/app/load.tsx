import type { ReactNode } from 'react';
import { deviceLanguage } from '../comfort/use-comfort.ts';
import type { Course, Device, Entry, Help, Lesson, SimulatorLoaders } from '../course/lesson.ts';
import { type AppWords, loadWords } from '../i18n/i18n.ts';
import { isLanguage, type Language } from '../i18n/languages.ts';
import { leave } from './leave.ts';
import { MissingPage } from './MissingPage.tsx';
import { href, type Route } from './navigation.ts';

/** What the pages need of the app. */
export interface Ways {
  /** Back to where the learner came from, else home. */
  back(): void;
  /** This place in another language, which is kept. */
  language(lang: string): void;
}

/** A screen with all that it shows, loaded before it is rendered: on the server, at the start, at each change of place. */
export interface Page {
  route: Route;
  words: AppWords;
  title: string;
  /** For the page's head. */
  about: string;
  /** The parts of the course whose sentences may be read aloud here. */
  voice: readonly string[];
  render(ways: Ways): ReactNode;
}

type Module<T> = { default: T };

const courses: Record<Language, () => Promise<Module<Course>>> = {
  fr: () => import('virtual:course/fr'),
  en: () => import('virtual:course/en'),
};
const glossaries: Record<Language, () => Promise<Module<readonly Entry[]>>> = {
  fr: () => import('virtual:glossary/fr'),
  en: () => import('virtual:glossary/en'),
};
const realLife: Record<Language, () => Promise<Module<readonly Help[]>>> = {
  fr: () => import('virtual:real-life/fr'),
  en: () => import('virtual:real-life/en'),
};

/** What has changed while developing, by `kind/lang/slug`. */
const fresh = new Map<string, unknown>();
/** Keeps new words for the next load of their page. */
export function refresh(detail: { kind: string; lang: Language; slug?: string; value: unknown }): void {
  fresh.set([detail.kind, detail.lang, detail.slug].join('/'), detail.value);
}
const newest = <T,>(kind: string, lang: Language, slug: string | undefined, value: T): T =>
  (fresh.get([kind, lang, slug].join('/')) as T | undefined) ?? value;

const course = async (lang: Language): Promise<Course> =>
  newest('course', lang, undefined, (await courses[lang]()).default);

/** A prerendered lesson names its two chunks, so that its page needs no catalogue. */
const named = (lang: Language, slug: string): HTMLLinkElement | null =>
  typeof document === 'undefined' ? null : document.querySelector(`link[data-lesson="${lang}/${slug}"]`);

interface Opened {
  lesson: Lesson;
  /** How its simulators are spoken of: needed from the first practice on. */
  simulators(): Promise<Lesson['simulators']>;
}

async function lessonOf(lang: Language, slug: string): Promise<Opened | undefined> {
  const link = named(lang, slug);
  const open = link
    ? () => import(/* @vite-ignore */ link.href) as Promise<Module<Lesson> & { simulators: SimulatorLoaders }>
    : (await course(lang)).open[slug];
  if (!open) return undefined;
  const { default: lesson, simulators } = await open();
  return {
    lesson: newest('lesson', lang, slug, lesson),
    simulators: async () =>
      Object.fromEntries(
        await Promise.all(
          Object.entries(simulators).map(async ([id, words]) => [id, (await words()).default] as const),
        ),
      ),
  };
}

async function deviceOf(lang: Language, slug: string): Promise<Device> {
  const address = named(lang, slug)?.dataset.device;
  if (address) return ((await import(/* @vite-ignore */ address)) as Module<Device>).default;
  const open = (await course(lang)).device[slug];
  if (!open) throw new Error(`No device for ${slug}`);
  return newest('device', lang, slug, (await open()).default);
}

/** Loads a place. Rejects when a part of it can't be had: no network, or a part that a release has removed. */
export async function load(route: Route): Promise<Page> {
  const { lang } = route;
  const words = loadWords(lang, route.name === 'lesson' ? 'lesson' : 'whole');
  const page = async (title: string | undefined, render: Page['render'], about?: string): Promise<Page> => {
    const all = await words;
    return {
      route,
      words: all,
      title: title ? `${title} · ${all.app.brand}` : all.app.brand,
      about: about ?? all.app.about,
      voice: ['app'],
      render,
    };
  };
  const missing = async () => ({
    ...(await page((await words).missing.title, () => <MissingPage />)),
    route: { lang, name: 'missing' } as const,
  });
  const addresses = {
    theme: (slug: string) => href({ lang, name: 'theme', slug }),
    lesson: (slug: string, step?: string) => href({ lang, name: 'lesson', slug }) + (step ? `#${step}` : ''),
  };
  switch (route.name) {
    case 'home': {
      const [{ HomePage }, all] = await Promise.all([import('../home/HomePage.tsx'), course(lang)]);
      const near = href({ lang, name: 'near' });
      const keep = href({ lang, name: 'offline' });
      const progress = href({ lang, name: 'progress' });
      return page(undefined, ({ language }) => (
        <HomePage course={all} addresses={{ ...addresses, near, keep, progress }} onLanguage={language} />
      ));
    }
    case 'theme': {
      const [{ ThemePage }, all] = await Promise.all([import('../home/ThemePage.tsx'), course(lang)]);
      const theme = all.themes.find((one) => one.slug === route.slug);
      return theme
        ? page(theme.title, () => <ThemePage theme={theme} addresses={addresses} />, theme.about)
        : missing();
    }
    case 'lesson': {
      const [{ LessonPage }, opened] = await Promise.all([
        import('../player/LessonPage.tsx'),
        lessonOf(lang, route.slug),
      ]);
      if (!opened) return missing();
      const { lesson, simulators } = opened;
      const device = () => deviceOf(deviceLanguage(isLanguage(lesson.lang) ? lesson.lang : lang), lesson.slug);
      const ways = {
        theme: addresses.theme(lesson.theme),
        next: lesson.next && addresses.lesson(lesson.next.slug),
        sheet: href({ lang, name: 'sheet', slug: lesson.slug }),
      };
      const found = await page(lesson.title, () => (
        <LessonPage
          key={`${lang}/${lesson.slug}`}
          lesson={lesson}
          loadDevice={device}
          loadSimulators={simulators}
          addresses={ways}
          missing={<MissingPage />}
        />
      ));
      const spoken = new Set(Object.values(lesson.tasks).map((task) => task.simulator));
      return { ...found, voice: [lesson.slug, ...spoken, 'app'] };
    }
    case 'sheet': {
      const [{ prepareSheet, SheetPlace }, opened] = await Promise.all([
        import('./sheet.tsx'),
        lessonOf(lang, route.slug),
      ]);
      if (!opened) return missing();
      const lesson = { ...opened.lesson, simulators: await opened.simulators() };
      const device = (language: Language) => deviceOf(language, lesson.slug);
      const parts = await prepareSheet(lesson, () => device(lang));
      const last = lesson.steps.find(({ kind }) => kind === 'remember');
      const ways = { path: addresses.lesson(lesson.slug), back: addresses.lesson(lesson.slug, last?.id) };
      const title = (await words).sheet.title.replace('{{lesson}}', () => lesson.title);
      return page(title, () => (
        <SheetPlace key={`${lang}/${lesson.slug}`} first={parts} loadDevice={device} addresses={ways} />
      ));
    }
    case 'comfort': {
      const { ComfortPage } = await import('../comfort/ComfortPage.tsx');
      return page((await words).comfort.title, ({ back, language }) => (
        <ComfortPage onDone={back} onLanguage={language} />
      ));
    }
    case 'words': {
      const [{ WordsPage }, glossary] = await Promise.all([import('../glossary/WordsPage.tsx'), glossaries[lang]()]);
      const terms = newest('glossary', lang, undefined, glossary.default);
      return page((await words).words.title, ({ back }) => <WordsPage terms={terms} onBack={back} />);
    }
    case 'offline': {
      const [{ KeepPage }, all] = await Promise.all([import('../home/KeepPage.tsx'), course(lang)]);
      return page((await words).offline.keep.title, ({ back }) => <KeepPage course={all} onBack={back} />);
    }
    case 'progress': {
      const [{ ProgressPage }, all] = await Promise.all([import('../home/ProgressPage.tsx'), course(lang)]);
      const home = href({ lang, name: 'home' });
      return page((await words).record.title, ({ back }) => (
        <ProgressPage
          course={all}
          addresses={addresses}
          onBack={back}
          onTurn={() => location.assign(home)}
          onErased={() => leave(home)}
        />
      ));
    }
    case 'near': {
      const [{ NearPage }, help] = await Promise.all([import('../home/NearPage.tsx'), realLife[lang]()]);
      const services = newest('real-life', lang, undefined, help.default);
      return page((await words).near.title, ({ back }) => <NearPage services={services} onBack={back} />);
    }
    default:
      return missing();
  }
}
