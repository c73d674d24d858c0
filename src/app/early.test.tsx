import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepEarly } from './early.ts';

const page = `
  <button data-control="next">Suite</button>
  <button data-control="help">Aide</button>
  <a href="#there" data-control="home">Accueil</a>
  <input data-control="subject" />
`;
const get = (control: string) => document.querySelector<HTMLElement>(`[data-control="${control}"]`)!;
let root: HTMLElement;

beforeEach(() => {
  root = document.body.appendChild(document.createElement('div'));
  root.innerHTML = page;
  keepEarly();
});
afterEach(() => {
  window.__early?.replay();
  root.remove();
  history.replaceState(null, '', location.pathname);
});

/** From now on the page works. */
function listen() {
  const done: string[] = [];
  root.addEventListener('click', (e) => done.push((e.target as HTMLElement).dataset.control!));
  root.addEventListener('input', (e) => done.push(`typed ${(e.target as HTMLInputElement).value}`));
  return done;
}

test('presses are done once, in their order, however often they were made', () => {
  get('next').click();
  get('next').click();
  get('help').click();
  const done = listen();
  window.__early!.replay();
  expect(done).toEqual(['next', 'help']);
  get('next').click();
  expect(done).toEqual(['next', 'help', 'next']);
});

test('what was typed is typed again, its last state only', () => {
  const field = get('subject') as HTMLInputElement;
  for (const value of ['S', 'Sa', 'Samedi']) {
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  field.value = '';
  const done = listen();
  window.__early!.replay();
  expect(done).toEqual(['typed Samedi']);
  expect(field.value).toBe('Samedi');
});

test('links go where they lead without waiting', () => {
  get('home').click();
  expect(location.hash).toBe('#there');
  const done = listen();
  window.__early!.replay();
  expect(done).toEqual([]);
});

test('a control that has gone is left out', () => {
  get('next').click();
  get('next').remove();
  const done = listen();
  expect(() => window.__early!.replay()).not.toThrow();
  expect(done).toEqual([]);
});

test('a kept press shows at once that it was heard, and no attribute changes', () => {
  const button = get('next');
  const animate = vi.spyOn(button, 'animate');
  const before = button.outerHTML;
  button.click();
  expect(animate).toHaveBeenCalled();
  expect(button.outerHTML).toBe(before);
});
