import { expect, test } from 'vitest';
import { inlineIcon, inlineScripts, inlineStyles, keyOf, type Manifest, sha256, withImports } from './document.ts';

const manifest: Manifest = {
  'index.html': { file: 'assets/main-1.js', imports: ['_shared.js'], isEntry: true },
  '_shared.js': { file: 'assets/shared-1.js' },
  'src/home/HomePage.tsx': { file: 'assets/home-1.js', imports: ['_shared.js', 'index.html'] },
  'virtual:course/fr': { file: 'assets/course.fr-1.js' },
};

test('a chunk comes with all that it imports, once', () => {
  expect([...withImports(manifest, 'src/home/HomePage.tsx')]).toEqual([
    'assets/home-1.js',
    'assets/shared-1.js',
    'assets/main-1.js',
  ]);
});

test('a chunk is found by its source or by the beginning of its file', () => {
  expect(keyOf(manifest, 'src/home/HomePage.tsx')).toBe('src/home/HomePage.tsx');
  expect(keyOf(manifest, 'assets/course.fr-')).toBe('virtual:course/fr');
  expect(() => keyOf(manifest, 'src/gone.tsx')).toThrow('src/gone.tsx');
});

test('inline styles are read as the browser reads them', () => {
  expect(inlineStyles('<p style="color:red"><i style="content:&quot;a&amp;b&quot;"></i></p>')).toEqual([
    'color:red',
    'content:"a&b"',
  ]);
});

test('only scripts with contents are inline', () => {
  expect(inlineScripts('<script>let a</script><script type="module" crossorigin src="/x.js"></script>')).toEqual([
    'let a',
  ]);
});

test('an icon inside the page holds no sign that ends a tag or an attribute', () => {
  expect(inlineIcon('<svg fill="#0b4f57"/>\n')).toBe("data:image/svg+xml,%3Csvg fill='%230b4f57'/%3E");
});

test('hashes are those of the content policy', () => {
  expect(sha256('')).toBe('sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=');
});
