import { type RefObject, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { locate } from '../guide/Pointer.tsx';
import { around, type Box, cropAt, type Hand, handAt } from './crop.ts';

/** A control on the paper, in pixels of the window. */
export interface Ring extends Box {
  control: string;
  radius: string;
}

/** The name of a field. The screen's own label is not drawn: Chromium puts every label among what a PDF reads aloud. */
export interface Name {
  text: string;
  x: number;
  y: number;
  size: number;
  height: number;
}

export interface Crop {
  x: number;
  y: number;
  rings: readonly Ring[];
  names: readonly Name[];
  /** For a single control; the fields of a form have their numbers. */
  hand: Hand | undefined;
  /** For controls that are folded away: what brings them to the screen, by control. */
  reveals: Readonly<Record<string, string>>;
  /** Height of a window that grows with its form. */
  height: number;
}

/** Letters of paper, in pixels: the print style sheet sets the same. */
const paper = 20;
/** The hand, and room above and below the fields of a form, in letters. */
const hand = 2;
const margin = 0.65;
/** The outer ring. */
const rim = 0.5;
const lowest = 6.8;
const highest = 15;

/** Brings an element into sight by scrolling inside the glass only. */
function uncover(element: HTMLElement, glass: HTMLElement) {
  for (let box = element.parentElement; box && box !== glass; box = box.parentElement) {
    if (box.scrollHeight <= box.clientHeight + 1 || !/auto|scroll/.test(getComputedStyle(box).overflowY)) continue;
    const seen = box.getBoundingClientRect();
    const wanted = element.getBoundingClientRect();
    const scale = seen.height / box.offsetHeight || 1;
    if (wanted.top < seen.top || wanted.bottom > seen.bottom)
      box.scrollTop += (wanted.top + wanted.height / 2 - seen.top - seen.height / 2) / scale;
  }
}

/** The boxes of all words on the glass. */
function wordsOf(glass: HTMLElement, origin: DOMRect): Box[] {
  const out: Box[] = [];
  const walker = document.createTreeWalker(glass, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.nodeValue?.trim()) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) {
      const { left, top, right, bottom } = seenOf(rect, node.parentElement, glass);
      if (right - left > 1 && bottom - top > 1)
        out.push({ x: left - origin.x, y: top - origin.y, width: right - left, height: bottom - top });
    }
  }
  return out;
}

type Edges = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>;

/** What boxes that scroll leave of a rectangle. */
function seenOf(rect: Edges, holder: HTMLElement | null, glass: HTMLElement): Edges {
  let { left, top, right, bottom } = rect;
  for (let box = holder; box && box !== glass; box = box.parentElement) {
    if (getComputedStyle(box).overflowY === 'visible') continue;
    const around = box.getBoundingClientRect();
    left = Math.max(left, around.left);
    top = Math.max(top, around.top);
    right = Math.min(right, around.right);
    bottom = Math.min(bottom, around.bottom);
  }
  return { left, top, right, bottom };
}

function namesOf(glass: HTMLElement, scale: number): Name[] {
  return [...glass.querySelectorAll('label')].map((label) => {
    const range = document.createRange();
    range.selectNodeContents(label);
    const { x, y, height } = range.getBoundingClientRect();
    return { text: label.textContent, x, y, height, size: Number.parseFloat(getComputedStyle(label).fontSize) * scale };
  });
}

function read(window: HTMLElement, controls: readonly string[], form: boolean): Crop | null {
  const glass = window.querySelector<HTMLElement>('[data-glass]');
  if (!glass) return null;
  const found = controls.flatMap((control) => {
    const place = locate(glass, control);
    return place ? { control, ...place } : [];
  });
  if (!found.length) return null;
  for (const { element } of found) uncover(element, glass);
  const origin = glass.getBoundingClientRect();
  const scale = origin.width / glass.offsetWidth || 1;
  const boxes = found.map(({ control, element }) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const radius = `${Number.parseFloat(getComputedStyle(element).borderTopLeftRadius) * scale}px`;
    return { control, radius, x: left - origin.left, y: top - origin.top, width, height };
  });
  const letter = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const target = around(boxes);
  const height = form
    ? Math.min(Math.max(lowest * letter, target.height + 2 * margin * letter), highest * letter)
    : window.clientHeight;
  const size = { width: window.clientWidth, height };
  const { x, y } = cropAt(target, origin, size, form ? 0 : hand * letter * 1.2, rim * letter);
  const palm = handAt(target, wordsOf(glass, origin), { x, y, ...size }, hand * letter);
  return {
    x,
    y,
    height,
    hand: form ? undefined : { ...palm, x: palm.x - x, y: palm.y - y },
    names: namesOf(glass, scale).map((name) => ({ ...name, x: name.x - origin.x - x, y: name.y - origin.y - y })),
    rings: boxes.map((box) => ({ ...box, x: box.x - x, y: box.y - y })),
    reveals: Object.fromEntries(
      found.flatMap(({ control, element, reveals }) => (reveals ? [[control, element.dataset.control ?? '']] : [])),
    ),
  };
}

/** What is cropped: these controls on this moment of a screen. */
interface Wanted {
  controls: readonly string[];
  form: boolean;
  moment: unknown;
  /** Shows another moment, if there is one, when a control is not on this one. */
  next: (() => void) | undefined;
}

/** The part of a screen that is printed. Paper has its own size of letters, so it is measured again before printing. */
export function useCrop(window: RefObject<HTMLElement | null>, { controls, form, moment, next }: Wanted): Crop | null {
  const [crop, setCrop] = useState<Crop | null>(null);
  const names = controls.join(' ');

  useLayoutEffect(() => {
    const element = window.current;
    const glass = element?.querySelector('[data-glass]');
    if (!element || !glass) return;
    const measure = () => setCrop(read(element, names.split(' '), form));
    const before = () => {
      document.documentElement.style.fontSize = `${paper}px`;
      flushSync(measure);
    };
    const after = () => {
      document.documentElement.style.removeProperty('font-size');
      measure();
    };
    const first = read(element, names.split(' '), form);
    if (next && (first?.rings.length ?? 0) < controls.length) return next();
    setCrop(first);
    const sizes = new ResizeObserver(measure);
    sizes.observe(glass);
    sizes.observe(element);
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    document.fonts?.ready.then(measure, () => {});
    return () => {
      sizes.disconnect();
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
    };
    // oxlint-disable-next-line react/exhaustive-deps -- `next` is made anew with each moment
  }, [window, names, form, moment]);

  return crop;
}
