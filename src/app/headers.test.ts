import { expect, test } from 'vitest';
import { headersFile, headersFor, policy, readHeaders, rules } from './headers.ts';

const hashes = { scripts: ['sha256-boot='], styles: ['sha256-a=', 'sha256-b='] };

test('the policy lets nothing in but our own files and what is hashed', () => {
  const text = policy(hashes);
  expect(text).toContain("default-src 'none'");
  expect(text).toContain("script-src 'self' 'sha256-boot='");
  expect(text).toContain("style-src-attr 'unsafe-hashes' 'sha256-a=' 'sha256-b='");
  expect(text).toContain("require-trusted-types-for 'script'");
  expect(text).not.toMatch(/unsafe-inline|unsafe-eval|https?:|\*/);
});

test('without inline styles, none is allowed', () => {
  expect(policy({ scripts: [], styles: [] })).not.toContain('style-src-attr');
});

test('the file for static hosts is read back as it was written', () => {
  const all = rules(hashes, ['/', '/lecons/*']);
  expect(readHeaders(headersFile(all))).toEqual(all);
});

test('hashed files are kept for ever, pages are asked for again, all carry the policy', () => {
  const all = readHeaders(headersFile(rules(hashes, ['/', '/lecons/*'])));
  expect(headersFor(all, '/assets/main-x.js')['Cache-Control']).toContain('immutable');
  expect(headersFor(all, '/lecons/ecrire-un-message/')['Cache-Control']).toBe('no-cache');
  expect(headersFor(all, '/')['Cache-Control']).toBe('no-cache');
  expect(headersFor(all, '/icon.svg')['Cache-Control']).toBeUndefined();
  for (const path of ['/', '/assets/x.js', '/nowhere'])
    expect(headersFor(all, path)['Content-Security-Policy']).toBe(policy(hashes));
});
