import { useRef } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { collect, sentencesOn } from './collect.ts';
import { useVoice } from './use-voice.ts';

afterEach(() => vi.restoreAllMocks());

function Screen({ screen = 'one', sentence = 'Cliquez sur « Écrire ».' }: { screen?: string; sentence?: string }) {
  const main = useRef<HTMLElement>(null);
  const voice = useVoice({
    parts: ['ecrire-un-message', 'mail', 'app'],
    choices: { speed: 1, preferDevice: false },
    screen,
  });
  const listen = () =>
    voice.state === 'speaking'
      ? voice.pause()
      : voice.state === 'paused'
        ? voice.resume()
        : voice.read(sentencesOn(main.current!));
  return (
    <>
      <button type="button" data-voice="" onClick={listen}>
        Écouter
      </button>
      <output>{`${voice.state} ${voice.covers('Une page vide va s’ouvrir.') ? 'covered' : 'open'}`}</output>
      <main ref={main} lang="fr">
        <h1>{sentence}</h1>
        <p>Une page vide va s’ouvrir. Il faut une page vide pour écrire.</p>
        <input aria-label="autre" />
      </main>
    </>
  );
}

test('reads the screen when asked, marks each sentence, and stops at a move of focus', async () => {
  const view = await render(<Screen />);
  const state = view.getByRole('status');
  await expect.poll(() => state.element().textContent, { timeout: 5000 }).toMatch(/^idle open/);
  await view.getByRole('button').click();
  await expect.poll(() => state.element().textContent, { timeout: 5000 }).toMatch(/^speaking covered/);
  const heading = view.getByRole('heading').element() as HTMLElement;
  expect(heading.dataset.saying).toBe('words');
  const marked = () => [...(CSS.highlights.get('saying') ?? [])].map(String);
  expect(marked()).toEqual(['Cliquez sur « Écrire ».']);
  await expect.poll(marked, { timeout: 5000 }).toEqual(['Une page vide va s’ouvrir.']);
  expect(heading.dataset.saying).toBeUndefined();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => state.element().textContent, { timeout: 5000 }).toMatch(/^paused covered/);
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => state.element().textContent, { timeout: 5000 }).toMatch(/^speaking/);
  (view.getByRole('textbox').element() as HTMLElement).focus();
  await expect.poll(() => state.element().textContent, { timeout: 5000 }).toMatch(/^idle open/);
  expect(marked()).toEqual([]);
  expect(document.querySelector('[data-saying]')).toBeNull();
});

test('stops at any key, and when the screen changes', async () => {
  const view = await render(<Screen />);
  const state = view.getByRole('status');
  await view.getByRole('button').click();
  await expect.poll(() => state.element().textContent, { timeout: 5000 }).toMatch(/^speaking/);
  await userEvent.keyboard('a');
  await expect.poll(() => state.element().textContent, { timeout: 5000 }).toMatch(/^idle/);
  await view.getByRole('button').click();
  await expect.poll(() => state.element().textContent, { timeout: 5000 }).toMatch(/^speaking/);
  await view.rerender(<Screen screen="two" />);
  await expect.poll(() => state.element().textContent, { timeout: 5000 }).toMatch(/^idle/);
});

test('tells that a sentence has no voice, and says what has one', async () => {
  vi.spyOn(speechSynthesis, 'getVoices').mockReturnValue([]);
  const view = await render(<Screen sentence="Cette phrase n’est pas enregistrée." />);
  await view.getByRole('button').click();
  await expect.poll(() => view.getByRole('status').element().textContent, { timeout: 12_000 }).toMatch(/^silent/);
  await expect.element(view.getByRole('heading')).toHaveTextContent('Cette phrase n’est pas enregistrée.');
});

test('collects what a screen says in reading order, and nothing else', async () => {
  const view = await render(
    <main lang="fr" data-testid="main">
      <p className="kicker">
        Faire ensemble<span data-say="no"> geste 2 sur 5</span>
      </p>
      <button type="button">Vous aidez Jeanne</button>
      <h1>
        Ajoutez une{' '}
        <button type="button" data-control="term:pièce jointe" aria-label="pièce jointe, mot expliqué">
          pièce jointe
        </button>
        , puis cliquez sur «&nbsp;<span lang="en">Send</span>&nbsp;».
      </h1>
      <ul>
        <li>
          <span aria-hidden="true">1</span>
          <span>Un</span>
        </li>
        <li>
          <button type="button">
            <span data-say="">Dans « Reçus »</span> <span>choisi</span>
          </button>
        </li>
      </ul>
      <dl>
        <dt>Mail</dt>
        <dd data-say-as="jeanne, arobase, poste, point, exemple">jeanne@poste.exemple</dd>
      </dl>
      <p hidden>caché</p>
      <p style={{ display: 'none' }}>caché</p>
      <section data-device="" lang="fr">
        <p>Le message</p>
      </section>
      <p lang="en">Hello.</p>
    </main>,
  );
  const main = view.getByTestId('main').element() as HTMLElement;
  expect(collect(main).map(({ text, lang }) => `${lang} ${text.replaceAll('\u00A0', ' ')}`)).toEqual([
    'fr Faire ensemble',
    'fr Ajoutez une pièce jointe, puis cliquez sur « Send ».',
    'fr Un',
    'fr Dans « Reçus »',
    'fr Mail',
    'fr jeanne, arobase, poste, point, exemple',
    'en Hello.',
  ]);
  const sentences = sentencesOn(main);
  expect(sentences.map(({ text }) => text)).toEqual(collect(main).map(({ text }) => text));
  for (const { text, range } of sentences) if (range) expect(range.toString()).toBe(text);
});
