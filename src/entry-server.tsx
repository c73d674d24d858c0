import { renderToString } from 'react-dom/server';
import { App } from './app/App.tsx';
import { load } from './app/load.tsx';
import { href, parse, type Route } from './app/navigation.ts';
import type { CourseParts } from './app/offline-files.ts';
import { type AppWords, loadWords } from './i18n/i18n.ts';
import { type Language, languages } from './i18n/languages.ts';
import { Frame } from './ui/Frame.tsx';
import courseEn from 'virtual:course/en';
import courseFr from 'virtual:course/fr';

export interface Rendered {
  html: string;
  title: string;
  about: string;
  route: Route;
}

/** The address of every page there is. */
export function paths(): string[] {
  const courses = { fr: courseFr, en: courseEn };
  return languages.flatMap((lang) => {
    const { themes } = courses[lang];
    const routes: Route[] = [
      { lang, name: 'home' },
      { lang, name: 'comfort' },
      { lang, name: 'words' },
      { lang, name: 'near' },
      { lang, name: 'offline' },
      { lang, name: 'progress' },
      ...themes.map(({ slug }) => ({ lang, name: 'theme', slug }) as const),
      ...themes.flatMap(({ lessons }) =>
        lessons.flatMap(({ slug }) => [
          { lang, name: 'lesson', slug } as const,
          { lang, name: 'sheet', slug } as const,
        ]),
      ),
    ];
    return routes.map(href);
  });
}

/** A page as HTML. Everything is loaded first: no part of it may suspend. */
export async function render(path: string): Promise<Rendered> {
  const page = await load(parse(path));
  return {
    html: renderToString(<App first={page} path={path} />),
    title: page.title,
    about: page.about,
    route: page.route,
  };
}

/** The page without a place: head and foot around an empty page, which the worker shows until the place is there. */
export async function shell(lang: Language): Promise<Rendered> {
  const route = { lang, name: 'missing' } as const;
  const bare = await load(route);
  const page = { ...bare, render: () => <Frame layout="page" screen="shell" left={null} foot={{}} /> };
  return {
    html: renderToString(<App first={page} path={href(route)} />),
    title: bare.words.app.brand,
    about: bare.about,
    route,
  };
}

/** The app's own words in one language. */
export const words = (lang: Language): Promise<AppWords> => loadWords(lang);

/** The themes with their lessons, and the simulators of each lesson. */
export async function courseParts(): Promise<CourseParts> {
  const themes = courseFr.themes.map(({ slug, lessons }) => ({ slug, lessons: lessons.map((one) => one.slug) }));
  const simulators: Record<string, string[]> = {};
  for (const slug of themes.flatMap(({ lessons }) => lessons)) {
    const { default: lesson } = await courseFr.open[slug]!();
    simulators[slug] = [...new Set(Object.values(lesson.tasks).map((task) => task.simulator))];
  }
  return { themes, simulators };
}
