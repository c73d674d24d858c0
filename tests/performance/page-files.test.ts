import { expect, test } from 'vitest';
import { filesOf, isLesson } from './page-files.ts';

test('a page weighs its entry, its preloaded modules and its styles, each once, and no font or inline script', () => {
  const found = filesOf(
    'lecons/a/index.html',
    `<link rel="modulepreload" crossorigin href="/assets/a.js"><link rel="preload" as="font" href="/assets/f.woff2">
     <link rel="modulepreload" href="/assets/main.js"><link id="x" rel="stylesheet" href="/assets/s.css">
     <script>early()</script><script type="module" crossorigin src="/assets/main.js"></script>`,
  );
  expect(found).toEqual({
    page: 'lecons/a/index.html',
    scripts: ['dist/assets/a.js', 'dist/assets/main.js'],
    styles: ['dist/assets/s.css'],
  });
  expect(isLesson(found)).toBe(true);
  expect(isLesson({ ...found, page: 'themes/mes-mails/index.html' })).toBe(false);
});
