import { useLayoutEffect, useState } from 'react';
import { type Box, type Place, place } from './place.ts';
import css from './pointer.module.css';

/** The control a learner is to be led to: itself, or what opens the way to it when it is folded away. */
export function locate(device: ParentNode, control: string): { element: HTMLElement; reveals: boolean } | undefined {
  const seen = (e: HTMLElement) => e.getClientRects().length > 0;
  const direct = [...device.querySelectorAll<HTMLElement>(`[data-control="${CSS.escape(control)}"]`)].find(seen);
  if (direct) return { element: direct, reveals: false };
  const folded = [...device.querySelectorAll<HTMLElement>(`[data-reveals~="${CSS.escape(control)}"]`)].find(seen);
  return folded && { element: folded, reveals: true };
}

const box = (r: DOMRect, origin: DOMRect): Box => ({
  x: r.x - origin.x,
  y: r.y - origin.y,
  width: r.width,
  height: r.height,
});

/** The boxes of all words inside the device, so that the hand covers none of them. */
function words(device: HTMLElement, origin: DOMRect): Box[] {
  const out: Box[] = [];
  const walker = document.createTreeWalker(device, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const holder = node.parentElement;
    if (!holder || !node.nodeValue?.trim()) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const r of range.getClientRects()) {
      const top = r.width > 1 && r.height > 1 ? document.elementFromPoint(r.x + r.width / 2, r.y + r.height / 2) : null;
      // What lies under a bar of the device is not seen.
      if (top && (holder.contains(top) || top.contains(holder))) out.push(box(r, origin));
    }
  }
  return out;
}

/** What can be seen of the place where a control stands: the part of the device that scrolls, or the whole glass. */
function sight(device: HTMLElement, target: HTMLElement): { top: number; bottom: number } {
  for (let e = target.parentElement; e && e !== device; e = e.parentElement) {
    if (e.scrollHeight > e.clientHeight && /auto|scroll/.test(getComputedStyle(e).overflowY))
      return e.getBoundingClientRect();
  }
  return (device.querySelector('[data-glass]') ?? device).getBoundingClientRect();
}

/** Scrolls the device, and the page, to a control of which a good part is out of sight. */
function bringIntoSight(device: HTMLElement, control: string): void {
  const target = locate(device, control)?.element;
  if (!target) return;
  const seen = sight(device, target);
  const { top, bottom, height } = target.getBoundingClientRect();
  const hidden = Math.max(0, seen.top - top) + Math.max(0, bottom - seen.bottom);
  if (hidden > height / 4) target.scrollIntoView({ block: 'center', inline: 'nearest' });
}

interface Props {
  /** Holds the device; the hand is placed in its coordinates. */
  stage: HTMLElement;
  control: string;
  /** The word behind the wrist: *Ici*. */
  label?: string | undefined;
  /** Anything that changes when the device's screen does. */
  moment: unknown;
}

/** The guide's ring and hand. Hidden from assistive technology: the instruction says it in words. */
export function Pointer({ stage, control, label, moment }: Props) {
  const [found, setFound] = useState<{ place: Place; radius: string } | null>(null);

  useLayoutEffect(() => {
    const device = stage.querySelector<HTMLElement>('[data-device]');
    if (!device) return;
    let frame = 0;
    const measure = () => {
      frame = 0;
      const target = locate(device, control)?.element;
      if (!target) return setFound(null);
      const origin = stage.getBoundingClientRect();
      const { top, bottom } = sight(device, target);
      const seen = target.getBoundingClientRect();
      // What is scrolled out of sight is not pointed at through a bar or the bezel.
      if (seen.bottom < top + 8 || seen.top > bottom - 8) return setFound(null);
      const page = { x: -origin.x, y: -origin.y, width: document.documentElement.clientWidth, height: innerHeight };
      setFound({
        place: place(box(seen, origin), words(device, origin), page, Boolean(label)),
        radius: getComputedStyle(target).borderTopLeftRadius,
      });
    };
    const later = () => {
      frame ||= requestAnimationFrame(measure);
    };
    bringIntoSight(device, control);
    measure();
    const sizes = new ResizeObserver(later);
    sizes.observe(stage);
    sizes.observe(device);
    const changes = new MutationObserver(later);
    changes.observe(device, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: ['class', 'hidden', 'aria-expanded', 'data-open'],
    });
    addEventListener('scroll', later, { capture: true, passive: true });
    addEventListener('resize', later, { passive: true });
    document.fonts?.ready.then(later, () => {});
    return () => {
      cancelAnimationFrame(frame);
      sizes.disconnect();
      changes.disconnect();
      removeEventListener('scroll', later, { capture: true });
      removeEventListener('resize', later);
    };
  }, [stage, control, label, moment]);

  if (!found) return null;
  const { ring, hand, direction, tag } = found.place;
  return (
    <div className={css.pointer} aria-hidden="true" data-pointer={control}>
      <div
        className={css.ring}
        style={{
          translate: `${ring.x}px ${ring.y}px`,
          inlineSize: ring.width,
          blockSize: ring.height,
          borderRadius: `calc(${found.radius} + 9px)`,
        }}
      />
      <div className={css.hand} data-direction={direction} style={{ translate: `${hand.x}px ${hand.y}px` }}>
        {tag && <span className={css.tag}>{label}</span>}
        <svg viewBox="-2 -1 62 62" className={css.palm}>
          <path d="M12.5 34.8V6.6a5.5 5.5 0 0 1 11 0V18a5.5 5.5 0 0 1 11 1.6 5.5 5.5 0 0 1 11 2.2 5.5 5.5 0 0 1 11 3V37C56.5 48 48 56.5 38 56.5h-8c-9 0-15-4.5-19-9L2.6 39.6a5.4 5.4 0 0 1 7.4-7.8z" />
          <path d="M23.5 17v11M34.5 20v9M45.5 22v8" className={css.crease} />
        </svg>
      </div>
    </div>
  );
}
