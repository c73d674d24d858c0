import { describe, expect, test } from 'vitest';
import { languages } from '../i18n/languages.ts';
import { href, parse, type Route, switchLanguage } from './navigation.ts';

const places: [string, Route][] = [
  ['/', { lang: 'fr', name: 'home' }],
  ['/themes/mes-mails/', { lang: 'fr', name: 'theme', slug: 'mes-mails' }],
  ['/lecons/ecrire-un-message/', { lang: 'fr', name: 'lesson', slug: 'ecrire-un-message' }],
  ['/lecons/ecrire-un-message/fiche/', { lang: 'fr', name: 'sheet', slug: 'ecrire-un-message' }],
  ['/confort/', { lang: 'fr', name: 'comfort' }],
  ['/mots/', { lang: 'fr', name: 'words' }],
  ['/pres-de-chez-moi/', { lang: 'fr', name: 'near' }],
  ['/hors-ligne/', { lang: 'fr', name: 'offline' }],
  ['/mes-progres/', { lang: 'fr', name: 'progress' }],
  ['/en/', { lang: 'en', name: 'home' }],
  ['/en/themes/mes-mails/', { lang: 'en', name: 'theme', slug: 'mes-mails' }],
  ['/en/lessons/ecrire-un-message/', { lang: 'en', name: 'lesson', slug: 'ecrire-un-message' }],
  ['/en/lessons/ecrire-un-message/sheet/', { lang: 'en', name: 'sheet', slug: 'ecrire-un-message' }],
  ['/en/comfort/', { lang: 'en', name: 'comfort' }],
  ['/en/words/', { lang: 'en', name: 'words' }],
  ['/en/near-you/', { lang: 'en', name: 'near' }],
  ['/en/offline/', { lang: 'en', name: 'offline' }],
  ['/en/my-progress/', { lang: 'en', name: 'progress' }],
];

describe('an address', () => {
  test.each(places)('%s names its place and the place leads back to it', (path, route) => {
    expect(parse(path)).toEqual(route);
    expect(href(route)).toBe(path);
  });

  test('is understood without its closing slash, with a query or a step', () => {
    expect(parse('/lecons/ecrire-un-message')).toEqual(parse('/lecons/ecrire-un-message/'));
    expect(parse('/en?x=1')).toEqual({ lang: 'en', name: 'home' });
    expect(parse('/mots/#lien')).toEqual({ lang: 'fr', name: 'words' });
  });

  test.each([
    '/lessons/x/',
    '/en/lecons/x/',
    '/fr/',
    '/de/',
    '/lecons/',
    '/lecons/x/y/',
    '/lecons/x/fiche/y/',
    '/lecons/x/sheet/',
    '/themes/x/fiche/',
    '/lecons/../x/',
    '/lecons/%3Cscript%3E/',
    '/LECONS/x/',
  ])('%s is missing', (path) => {
    expect(parse(path).name).toBe('missing');
  });

  test('that is missing keeps its language and leads home', () => {
    expect(href(parse('/en/nowhere/'))).toBe('/en/');
    expect(href(parse('/nulle-part/'))).toBe('/');
  });

  test('changes language and comes back', () => {
    for (const [path] of places)
      for (const lang of languages) expect(switchLanguage(switchLanguage(path, lang), parse(path).lang)).toBe(path);
    expect(switchLanguage('/lecons/ecrire-un-message/', 'en')).toBe('/en/lessons/ecrire-un-message/');
  });
});
