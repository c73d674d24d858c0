import axe from 'axe-core';
import { useState } from 'react';
import { afterEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { transition } from 'xstate';
import device from 'virtual:device/ecrire-un-message/fr';
import '../../ui/style.css';
import { Device } from '../Device.tsx';
import type { Layout } from '../simulator.ts';
import type { MailSnapshot } from './facts.ts';
import { morning } from './fixture.ts';
import { mail } from './mail.ts';
import { mailMachine } from './mail-machine.ts';
import type { MailEvent } from './mailbox.ts';
import { MailScreen } from './MailScreen.tsx';

const labels = device.labels.mail ?? {};
const scenario = { id: 'morning', lang: 'fr', simulator: 'mail', texts: {}, data: morning } as const;
const layouts: readonly Layout[] = ['computer', 'phone'];

const after = (events: readonly MailEvent[]): MailSnapshot =>
  events.reduce<MailSnapshot>((s, event) => transition(mailMachine, s, event)[0], mail.start(scenario));

const toPaul: MailEvent[] = [
  { type: 'draft.new' },
  { type: 'draft.pick', id: 'paul' },
  { type: 'draft.type', field: 'subject', text: 'Samedi' },
];
const states: Readonly<Record<string, readonly MailEvent[]>> = {
  inbox: [],
  'a folder already open': [{ type: 'folder.open', folder: 'inbox' }],
  sent: [{ type: 'folder.open', folder: 'sent' }],
  drafts: [{ type: 'folder.open', folder: 'drafts' }],
  spam: [{ type: 'folder.open', folder: 'spam' }],
  bin: [{ type: 'folder.open', folder: 'bin' }],
  'a search': [{ type: 'search.type', text: 'chorale' }],
  'a search in vain': [{ type: 'search.type', text: 'xylophone' }],
  'a message with a file': [{ type: 'message.open', id: 'choir' }],
  'a message with its links and the address of its sender': [
    { type: 'message.open', id: 'parcel' },
    { type: 'sender.show' },
  ],
  'a photo': [{ type: 'message.open', id: 'recipe' }, { type: 'file.open', id: 'pie' }, { type: 'file.save' }],
  'a document': [
    { type: 'message.open', id: 'choir' },
    { type: 'file.open', id: 'score' },
  ],
  'the warning about a program': [
    { type: 'message.open', id: 'parcel' },
    { type: 'file.open', id: 'trap' },
  ],
  'the page of a link': [
    { type: 'message.open', id: 'parcel' },
    { type: 'link.follow', id: 'pay' },
  ],
  'a message of the bin': [
    { type: 'folder.open', folder: 'bin' },
    { type: 'message.open', id: 'offer' },
  ],
  'a message of spam': [
    { type: 'folder.open', folder: 'spam' },
    { type: 'message.open', id: 'prize' },
  ],
  'a sent message': [
    { type: 'folder.open', folder: 'sent' },
    { type: 'message.open', id: 'lunch' },
  ],
  'an empty draft': [{ type: 'draft.new' }],
  'an address begun': [{ type: 'draft.new' }, { type: 'draft.type', field: 'to', text: 'pau' }],
  'an address refused': [
    { type: 'draft.new' },
    { type: 'draft.type', field: 'to', text: 'paul' },
    { type: 'draft.add' },
    { type: 'draft.type', field: 'to', text: 'paul@' },
    { type: 'draft.add' },
  ],
  'a written draft': [
    ...toPaul,
    { type: 'draft.type', field: 'text', text: 'Je viendrai.\nJeanne' },
    { type: 'file.choose' },
    { type: 'file.pick', id: 'score' },
  ],
  'an answer': [{ type: 'message.open', id: 'choir' }, { type: 'message.reply-all' }],
  'the files': [{ type: 'draft.new' }, { type: 'file.choose' }, { type: 'file.pick', id: 'wedding' }],
  'the ready sentences': [{ type: 'draft.new' }, { type: 'phrase.choose' }],
  'a forgotten file': [...toPaul, { type: 'draft.type', field: 'text', text: 'ci-joint' }, { type: 'draft.send' }],
  'the question before the bin is emptied': [{ type: 'folder.open', folder: 'bin' }, { type: 'bin.empty' }],
  'a message sent': [...toPaul, { type: 'draft.send' }],
};

let made: MailEvent[] = [];

function App({ from, layout }: { from: MailSnapshot; layout: Layout }) {
  const [snapshot, set] = useState(from);
  const send = (event: MailEvent) => {
    made.push(event);
    set((before) => transition(mailMachine, before, event)[0]);
  };
  return (
    <div
      className="frame"
      style={{
        display: 'flex',
        flexDirection: 'column',
        inlineSize: layout === 'phone' ? 366 : 800,
        blockSize: layout === 'phone' ? 482 : 566,
      }}
    >
      <Device
        layout={layout}
        lang="fr"
        name="Appareil"
        tag="Entraînement : sans risque"
        labels={labels}
        scenario={scenario}
      >
        <MailScreen snapshot={snapshot} send={send} labels={labels} lang="fr" layout={layout} />
      </Device>
    </div>
  );
}

/** The device after some events, as if a learner had come so far. */
async function show(events: readonly MailEvent[], layout: Layout): Promise<HTMLElement> {
  made = [];
  const { container } = await render(<App from={after(events)} layout={layout} />);
  await document.fonts.ready;
  return container.querySelector<HTMLElement>('[data-device]')!;
}

const at = (root: ParentNode, control: string) =>
  root.querySelector<HTMLElement>(`[data-control="${CSS.escape(control)}"]`);
const press = async (root: ParentNode, control: string) => {
  at(root, control)!.click();
  await expect.poll(() => root.querySelector('[data-glass]')).not.toBeNull();
};
const controls = (root: ParentNode) => [...root.querySelectorAll<HTMLElement>('[data-control]')];
const nameOf = (e: HTMLElement) =>
  (e.getAttribute('aria-label') ?? (e as HTMLInputElement).labels?.[0]?.textContent ?? e.textContent ?? '').trim();

/** Where `mailbox.ts` says that a control of the list may be missing: beside a message, or with nothing typed. */
function exempt(snapshot: MailSnapshot, control: string): boolean {
  const { draft, open, dialog } = snapshot.context;
  if (control === 'add') return !draft?.query.trim();
  return !dialog && (draft !== null || open !== null) && /^(compose|folder:|check$|undo-send$)/.test(control);
}

/** The controls that the state offers, by everything that a hand can do in it. */
const offered = (snapshot: MailSnapshot) => {
  const all = mail.moves(snapshot, { stages: [], never: [] }, true).map(({ control }) => control);
  return [...new Set(all)].filter((control) => !exempt(snapshot, control));
};

afterEach(() => {
  delete document.documentElement.dataset.theme;
  delete document.documentElement.dataset.text;
});

/** The words of a screen with their sizes; what is only spoken has none. */
function smallest(root: HTMLElement): number {
  let least = Infinity;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!node.nodeValue?.trim() || !parent || parent.closest('.visually-hidden')) continue;
    least = Math.min(least, Number.parseFloat(getComputedStyle(parent).fontSize));
  }
  return least;
}

describe.for(layouts)('on a %s', (layout) => {
  describe.for(Object.entries(states))('%s', ([, events]) => {
    test('offers every control, each under a name of its own, and axe finds no fault', async () => {
      const root = await show(events, layout);
      const missing = offered(after(events)).filter(
        (control) => !at(root, control) && !root.querySelector(`[data-reveals~="${CSS.escape(control)}"]`),
      );
      expect(missing).toEqual([]);

      const names = controls(root).map(nameOf);
      expect(names.filter((name) => !name)).toEqual([]);
      expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
      expect(names.filter((name) => ['Retour', 'Aide', 'Suite'].includes(name))).toEqual([]);

      const small = controls(root).filter((e) => e.offsetHeight < 48 || e.offsetWidth < 48);
      expect(small.map((e) => `${e.dataset.control} ${e.offsetWidth} × ${e.offsetHeight}`)).toEqual([]);
      expect(smallest(root)).toBeGreaterThanOrEqual(18);
      expect([...root.querySelectorAll('h1, h2')].length).toBe(1);

      const { violations } = await axe.run(root, { rules: { region: { enabled: false } } });
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    });
  });

  test('has no label without words', async () => {
    for (const events of Object.values(states)) {
      const root = await show(events, layout);
      expect(root.textContent).not.toMatch(/\b(?:controls|screens|notices|dates|empty|questions)\.[\w-]+|\{\w+\}/);
    }
  });

  test.for(['night', 'contrast'])('keeps its contrast in %s', async (theme) => {
    document.documentElement.dataset.theme = theme;
    for (const events of [
      [],
      states['an address begun']!,
      states['a message with a file']!,
      states['the page of a link']!,
      states['the files']!,
    ]) {
      const root = await show(events, layout);
      const { violations } = await axe.run(root, { runOnly: ['color-contrast', 'color-contrast-enhanced'] });
      expect(violations.flatMap(({ nodes }) => nodes.map(({ html }) => html))).toEqual([]);
    }
  });

  test('a bare click acts, the second press of a double one does not', async () => {
    const root = await show([], layout);
    at(root, 'compose')!.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 2 }));
    expect(made).toEqual([]);
    await press(root, 'compose');
    expect(made).toEqual([{ type: 'draft.new' }]);
    await expect.poll(() => document.activeElement).toBe(at(root, 'to'));
  });

  test('all is done by keyboard, and focus follows the screen', async () => {
    const root = await show([], layout);
    at(root, 'message:choir')!.focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => document.activeElement?.textContent).toBe('La chorale, jeudi');
    expect(document.activeElement?.tagName).toBe('H3');
    at(root, 'back')!.focus();
    await userEvent.keyboard(' ');
    await expect.poll(() => document.activeElement?.textContent).toBe('Messages reçus');
  });

  test('what the guide does by itself moves no focus', async () => {
    const outside = document.body.appendChild(document.createElement('button'));
    outside.focus();
    await show(states['a message with a file']!, layout);
    expect(document.activeElement).toBe(outside);
    outside.remove();
  });

  test('typing sends whole values, Enter settles an address, and the caret is told', async () => {
    const root = await show([{ type: 'draft.new' }], layout);
    const field = at(root, 'to') as HTMLInputElement;
    field.focus();
    await userEvent.keyboard('paul@poste.exemple');
    expect(made.at(-1)).toEqual({ type: 'draft.type', field: 'to', text: 'paul@poste.exemple' });
    await userEvent.keyboard('{Enter}');
    expect(made.at(-1)).toEqual({ type: 'draft.add' });
    await expect.poll(() => at(root, 'recipient:paul')).not.toBeNull();
    at(root, 'subject')!.focus();
    expect(made.at(-1)).toEqual({ type: 'draft.focus', field: 'subject' });
    await expect.poll(() => at(root, 'suggestion:amina')).toBeNull();
    for (const one of controls(root)) {
      if (!one.matches('input, textarea')) continue;
      expect(one.getAttribute('autocomplete')).toBe('off');
      expect(one.getAttribute('spellcheck')).toBe('false');
      expect(one.getAttribute('name')).toBeNull();
    }
  });

  test('a suggestion picked leaves the caret in a field', async () => {
    const root = await show([{ type: 'draft.new' }], layout);
    at(root, 'suggestion:paul')!.focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => at(root, 'recipient:paul')).not.toBeNull();
    await expect.poll(() => document.activeElement).toBe(at(root, 'to'));
  });

  test('Escape closes what lies over the screen, and the focus returns to the message', async () => {
    const root = await show([{ type: 'draft.new' }, { type: 'draft.focus', field: 'text' }], layout);
    await press(root, 'attach');
    await expect.poll(() => document.activeElement?.tagName).toBe('H3');
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => root.querySelector('[role="dialog"]')).toBeNull();
    expect(document.activeElement).toBe(at(root, 'text'));
  });

  test('hostile text is only text', async () => {
    const markup = '<img src=x onerror="document.title=\'lost\'"><script>document.title="lost"</script>\u202Eexemple';
    const root = await show(
      [
        ...toPaul,
        { type: 'draft.type', field: 'subject', text: markup },
        { type: 'draft.type', field: 'text', text: markup },
        { type: 'draft.send' },
        { type: 'folder.open', folder: 'sent' },
      ],
      layout,
    );
    expect(root.querySelector('img, script')).toBeNull();
    expect(root.textContent).toContain(markup);
    controls(root)
      .find((e) => e.dataset.control?.startsWith('message:new'))!
      .click();
    await expect.poll(() => root.querySelector('[data-heading]')?.textContent).toBe(markup);
    expect(root.querySelector('img, script')).toBeNull();
    expect(document.title).not.toBe('lost');
  });

  test('100,000 letters make no more elements than ten', async () => {
    const long = 'mot '.repeat(25_000);
    const count = async (text: string, last: MailEvent[]) =>
      (
        await show(
          [
            ...toPaul,
            { type: 'draft.type', field: 'subject', text },
            { type: 'draft.type', field: 'text', text },
            ...last,
          ],
          layout,
        )
      ).querySelectorAll('*').length;
    for (const last of [[], [{ type: 'draft.send' }, { type: 'folder.open', folder: 'sent' }]] as MailEvent[][])
      expect(await count(long, last)).toBe(await count('mot mot mot', last));
  });

  test('nothing is wider than the glass at the largest text', async () => {
    document.documentElement.dataset.text = '32';
    for (const [name, events] of Object.entries(states)) {
      const glass = (await show(events, layout)).querySelector('[data-glass]')!;
      const { left, right } = glass.getBoundingClientRect();
      const out = controls(glass).filter(
        (e) => e.getBoundingClientRect().right > right + 0.5 || e.getBoundingClientRect().left < left - 0.5,
      );
      expect(out.map((e) => `${name}: ${e.dataset.control}`)).toEqual([]);
    }
  });
});

test('the address shows under the name, and the name tells whether it is shown', async () => {
  const root = await show([{ type: 'message.open', id: 'parcel' }], 'phone');
  expect(root.textContent).not.toContain('frais-vite.exemple');
  await press(root, 'sender');
  await expect.poll(() => root.textContent).toContain('avis@colis-du-port.exemple.frais-vite.exemple');
  expect(at(root, 'sender')!.getAttribute('aria-expanded')).toBe('true');
  await press(root, 'sender');
  await expect.poll(() => root.textContent).not.toContain('frais-vite.exemple');
});

test('what is typed on a false page shows in its field and is gone with it', async () => {
  const root = await show(states['the page of a link']!, 'phone');
  at(root, 'card')!.focus();
  await userEvent.keyboard('4970');
  expect((at(root, 'card') as HTMLInputElement).value).toBe('4970');
  expect(at(root, 'card')!.getAttribute('autocomplete')).toBe('off');
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => at(root, 'card')).toBeNull();
  expect(made.at(-1)).toEqual({ type: 'page.close' });
  await press(root, 'link:pay');
  await expect.poll(() => (at(root, 'card') as HTMLInputElement | null)?.value).toBe('');
});

test('on a phone the menu opens on the folders and Escape gives the focus back', async () => {
  const root = await show([], 'phone');
  const menu = at(root, 'menu')!;
  expect(menu.dataset.reveals).toContain('folder:sent');
  await press(root, 'menu');
  await expect.poll(() => document.activeElement).toBe(at(root, 'folder:inbox'));
  expect(menu.getAttribute('aria-expanded')).toBe('true');
  expect(menu.dataset.reveals).toContain('compose');
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => at(root, 'folder:inbox')).toBeNull();
  expect(document.activeElement).toBe(menu);
});

test('on a phone what is wanted less of a message is behind « Plus »', async () => {
  const root = await show([{ type: 'message.open', id: 'choir' }], 'phone');
  expect(at(root, 'more')!.dataset.reveals?.split(' ')).toContain('spam');
  await press(root, 'more');
  await expect.poll(() => at(root, 'spam')).not.toBeNull();
  await press(root, 'spam');
  await expect.poll(() => root.querySelector('[data-notice="marked-spam"]')).not.toBeNull();
});

test('a row says whether it has been read, and hours as they are said', async () => {
  const root = await show([], 'computer');
  expect(at(root, 'message:boat')!.textContent).toContain(
    'Paul Marchetti, Nous arrivons samedi par le bateau, 10\u00A0h\u00A012, non lu',
  );
  expect(at(root, 'message:book')!.textContent).toContain('hier');
  expect(at(root, 'message:recipe')!.textContent).toContain('11 mai');
  expect(at(root, 'message:recipe')!.textContent).not.toContain('non lu');
});
