import { isLanguage, type Language, languages } from '../i18n/languages.ts';
import type { Said } from './saying.ts';
import { split } from './split.ts';

/** A block of text on the screen, as it is said. */
export interface Block {
  element: HTMLElement;
  text: string;
  lang: Language;
}

/** Where a text begins and ends. */
const blocks = '[data-say],[data-say-as],h1,h2,h3,h4,h5,h6,p,li,dt,dd,figcaption,caption,legend,td,th';
/** Never said: the simulated device, what is hidden from ears, what stands in a picture. */
const silent = '[data-say="no"],[aria-hidden="true"],[hidden],[inert],[data-device],script,style,svg,noscript';
/** Said only if marked, but for words of the glossary within a sentence. */
const controls = 'button,a,input,select,textarea,label,summary,[role="button"],[role="radio"],[role="switch"]';
const term = '[data-control^="term:"]';

/**
 * The texts of a screen in reading order. Read: headings, paragraphs, items of lists. Not read: the device, controls, what is hidden.
 * `data-say` has a text read that would not be (a choice in a button); `data-say="no"` leaves out what would be;
 * `data-say-as="paul, arobase, poste…"` gives other words for a text that can't be spoken as it is written.
 */
export function collect(root: HTMLElement): Block[] {
  const found = new Map<HTMLElement, string>();
  for (const { element, node, words } of walk(root))
    found.set(element, (found.get(element) ?? '') + (node ? flat(node) : words));
  return [...found]
    .filter(([, text]) => text.trim())
    .map(([element, text]) => ({ element, text: text.trim(), lang: languageOf(element) }));
}

/** The sentences of a screen in reading order, each with its place. */
export function sentencesOn(root: HTMLElement): Said[] {
  const texts = new Map<HTMLElement, { node?: Text; words: string }[]>();
  for (const { element, node, words } of walk(root))
    texts.set(element, [...(texts.get(element) ?? []), { ...(node && { node }), words }]);
  return [...texts].flatMap(([element, all]) => {
    const lang = languageOf(element);
    const text = all.map(({ node, words }) => (node ? flat(node) : words)).join('');
    return split(text, lang).map(({ text: sentence, from, to }) => {
      const range = rangeOf(all, from, to);
      return { text: sentence, lang, element, ...(range && { range }) };
    });
  });
}

interface Piece {
  element: HTMLElement;
  node?: Text;
  words: string;
}

function* walk(root: HTMLElement): Generator<Piece> {
  const nodes = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) => {
    if (!(node instanceof Element)) return NodeFilter.FILTER_ACCEPT;
    return node.matches(silent) || !seen(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
  });
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    if (node instanceof HTMLElement) {
      const words = node.dataset.sayAs;
      if (words && !inside(node.parentElement, '[data-say-as]', root)) yield { element: node, words };
      continue;
    }
    const parent = node.parentElement;
    if (!(node instanceof Text) || !parent || inside(parent, '[data-say-as]', root)) continue;
    const control = inside(parent, `:is(${controls}):not(${term})`, root);
    const marked = inside(parent, '[data-say]', root);
    if (control && !(marked && (control.contains(marked) || control === marked))) continue;
    const element = inside(parent, blocks, root) ?? parent;
    if (element instanceof HTMLElement) yield { element, node, words: node.data };
  }
}

/** The nearest such ancestor within the root. */
const inside = (from: Element | null, selector: string, root: HTMLElement): Element | undefined => {
  const found = from?.closest(selector);
  return found && root.contains(found) ? found : undefined;
};

/** Whether an element is shown; what only screen readers find measures a pixel. */
function seen(element: Element): boolean {
  const style = getComputedStyle(element);
  if (style.display === 'contents') return true;
  if (style.display === 'none' || style.visibility === 'hidden') return false;
  const { width, height } = element.getBoundingClientRect();
  return style.overflow !== 'hidden' || width > 1 || height > 1;
}

/** Every letter at its place, ends of lines as spaces. */
const flat = (node: Text): string => node.data.replace(/[\n\t]/g, ' ');

function languageOf(element: Element): Language {
  const lang = element.closest<HTMLElement>('[lang]')?.lang.split('-')[0];
  return isLanguage(lang) ? lang : languages[0];
}

/** From one letter to another of texts that stand one after the other; `undefined` for words that stand nowhere. */
function rangeOf(all: readonly { node?: Text; words: string }[], from: number, to: number): Range | undefined {
  let at = 0;
  let range: Range | undefined;
  for (const { node, words } of all) {
    const end = at + words.length;
    if (!node) return undefined;
    if (!range && from < end) {
      range = node.ownerDocument.createRange();
      range.setStart(node, from - at);
    }
    if (range && to <= end) {
      range.setEnd(node, to - at);
      return range;
    }
    at = end;
  }
  return range;
}
