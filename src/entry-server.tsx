import { renderToString } from 'react-dom/server';
import { App } from './app/App.tsx';
import { load } from './app/load.tsx';
import { href, parse, type Route } from './app/navigation.ts';
import { languages } from './i18n/languages.ts';
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
      ...themes.map(({ slug }) => ({ lang, name: 'theme', slug }) as const),
      ...themes.flatMap(({ lessons }) =>
        lessons.flatMap(({ slug }) => [{ lang, name: 'lesson', slug } as const, { lang, name: 'sheet', slug } as const]),
      ),
    ];
    return routes.map(href);
  });
}

/** A page as HTML. Everything is loaded first: no part of it may suspend. */
export async function render(path: string): Promise<Rendered> {
  const page = await load(parse(path));
  return { html: renderToString(<App first={page} path={path} />), title: page.title, about: page.about, route: page.route };
}
