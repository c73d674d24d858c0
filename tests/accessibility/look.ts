import type { Page } from '@playwright/test';

/** One place where the screen doesn't keep the look's numbers. */
export interface Flaw {
  rule: 'text-size' | 'control-size' | 'contrast' | 'sideways' | 'cut' | 'colour' | 'type-size';
  where: string;
  found: string;
}

export interface Limits {
  /** Smallest text, in CSS pixels. */
  text: number;
  /** Smallest side of what can be pressed, in CSS pixels. */
  control: number;
  /** Contrast of text on its ground. */
  contrast: number;
  /** Controls that the look exempts: a selector. */
  exempt: string;
  /** Pictures, whose colours are their own: a selector. */
  pictures: string;
}

export const limits: Limits = {
  text: 18,
  control: 48,
  contrast: 7,
  exempt: '[data-key]',
  pictures: 'img, picture, [data-picture]',
};

/** Every place of the screen where size, contrast, width or colour differ from the look's numbers and tokens. Scrolls the page. */
export const lookFlaws = (page: Page, over: Partial<Limits> = {}): Promise<Flaw[]> =>
  page.evaluate(measure, { ...limits, ...over });

// Runs in the page: nothing outside of it can be used.
function measure(limit: Limits): Flaw[] {
  type Colour = [red: number, green: number, blue: number, alpha: number];
  const flaws: Flaw[] = [];

  const where = (element: Element): string => {
    const control = element.closest('[data-control]')?.getAttribute('data-control');
    const name = element.tagName.toLowerCase() + (element.id ? `#${element.id}` : '');
    const text = (element.textContent ?? '').trim().slice(0, 40);
    return [name, control && `[${control}]`, text && `« ${text} »`].filter(Boolean).join(' ');
  };
  const once = new Set<string>();
  const add = (rule: Flaw['rule'], element: Element, found: string) => {
    const key = [rule, where(element), found].join('|');
    if (!once.has(key)) flaws.push({ rule, where: where(element), found });
    once.add(key);
  };

  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
  const known = new Map<string, Colour>();
  const parse = (css: string): Colour => {
    const before = known.get(css);
    if (before) return before;
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = '#000';
    canvas.fillStyle = css;
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
    const colour: Colour = [red, green, blue, alpha / 255];
    known.set(css, colour);
    return colour;
  };
  const over = ([r, g, b, a]: Colour, [x, y, z]: Colour): Colour => [
    r * a + x * (1 - a),
    g * a + y * (1 - a),
    b * a + z * (1 - a),
    1,
  ];
  const light = ([r, g, b]: Colour) => {
    const part = (value: number) =>
      value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
    return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
  };
  const contrast = (a: Colour, b: Colour) => {
    const [high, low] = [light(a), light(b)].sort((x, y) => y - x) as [number, number];
    return (high + 0.05) / (low + 0.05);
  };
  const ground = (element: Element): Colour => {
    const layers: Colour[] = [];
    for (let e: Element | null = element; e; e = e.parentElement) {
      const colour = parse(getComputedStyle(e).backgroundColor);
      if (colour[3] > 0) layers.push(colour);
      if (colour[3] === 1) break;
    }
    const canvasColour = parse(getComputedStyle(document.documentElement).colorScheme === 'dark' ? '#121212' : '#fff');
    return layers.reduceRight((under, layer) => over(layer, under), canvasColour);
  };
  const opacity = (element: Element) => {
    let all = 1;
    for (let e: Element | null = element; e; e = e.parentElement) all *= Number(getComputedStyle(e).opacity);
    return all;
  };

  /** Not there for eyes: hidden, without a box, or cut to nothing for screen readers only. */
  const unseen = (element: Element): boolean => {
    if (!element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })) return true;
    for (let e: Element | null = element; e; e = e.parentElement) {
      const style = getComputedStyle(e);
      const box = e.getBoundingClientRect();
      if (style.clipPath === 'inset(50%)' || style.clip === 'rect(0px, 0px, 0px, 0px)') return true;
      if (box.width <= 1 && box.height <= 1 && style.overflow !== 'visible' && style.display !== 'contents')
        return true;
      if (style.position === 'fixed' || style.position === 'absolute') {
        if (box.bottom + scrollY <= 0 || box.right + scrollX <= 0) return true;
      }
    }
    return false;
  };

  const all = [...document.body.querySelectorAll('*')].filter((element) => !unseen(element));
  const frame = document.querySelector('[data-frame]') ?? document.body;

  // Tokens, as the page has them where the app stands.
  const names = new Set<string>();
  const collect = (rules: CSSRuleList) => {
    for (const rule of rules) {
      if ('style' in rule) for (const name of (rule as CSSStyleRule).style) if (name.startsWith('--')) names.add(name);
      if ('cssRules' in rule) collect((rule as CSSGroupingRule).cssRules);
    }
  };
  for (const sheet of document.styleSheets) {
    try {
      collect(sheet.cssRules);
    } catch {
      // Another origin's: there are none.
    }
  }
  const probe = document.createElement('span');
  const tokens = (element: Element) => {
    const style = getComputedStyle(element);
    const found = new Set<string>(['0,0,0,0']);
    for (const name of names) {
      const value = style.getPropertyValue(name).trim();
      if (CSS.supports('color', value)) found.add(parse(value).join());
    }
    return found;
  };
  const sizes = new Set<number>();
  frame.append(probe);
  for (const name of names) {
    if (!name.startsWith('--size-')) continue;
    probe.style.fontSize = `var(${name})`;
    sizes.add(Math.round(Number.parseFloat(getComputedStyle(probe).fontSize) * 10) / 10);
  }
  probe.remove();
  const colours = tokens(frame);

  for (const element of all) {
    const style = getComputedStyle(element);
    const picture = element.closest(limit.pictures) !== null;
    const typed =
      element instanceof HTMLTextAreaElement ||
      (element instanceof HTMLInputElement && !['radio', 'checkbox'].includes(element.type));
    const says = typed || [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue!.trim() !== '');

    if (says && !picture) {
      const size = Number.parseFloat(style.fontSize);
      if (size < limit.text) add('text-size', element, `${size} px`);
      const rounded = Math.round(size * 10) / 10;
      if (sizes.size > 0 && !sizes.has(rounded)) add('type-size', element, `${rounded} px`);
      const under = ground(element);
      const shown = parse(style.color);
      const ratio = contrast(over([shown[0], shown[1], shown[2], shown[3] * opacity(element)], under), under);
      if (ratio < limit.contrast - 0.005)
        add('contrast', element, `${ratio.toFixed(2)}: ${style.color} on ${under.map(Math.round).join()}`);
    }

    if (names.size > 0 && !picture) {
      const parts: [string, string, boolean][] = [
        ['color', style.color, says],
        ['background', style.backgroundColor, true],
        ...(['Top', 'Right', 'Bottom', 'Left'] as const).map((side): [string, string, boolean] => [
          'border',
          style[`border${side}Color`],
          style[`border${side}Style`] !== 'none' && Number.parseFloat(style[`border${side}Width`]) > 0,
        ]),
        ['outline', style.outlineColor, style.outlineStyle !== 'none'],
        ['fill', style.fill, element instanceof SVGElement && style.fill !== 'none' && !style.fill.startsWith('url')],
        [
          'stroke',
          style.stroke,
          element instanceof SVGElement && style.stroke !== 'none' && !style.stroke.startsWith('url'),
        ],
      ];
      for (const [part, value, counts] of parts) {
        if (counts && parse(value)[3] > 0 && !colours.has(parse(value).join()))
          add('colour', element, `${part} ${value}`);
      }
    }

    const wide = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
    if (wide && ['auto', 'scroll'].includes(style.overflowX) && !typed)
      add('sideways', element, `${element.scrollWidth} in ${element.clientWidth}`);
    if (wide && ['hidden', 'clip'].includes(style.overflowX) && says && style.textOverflow !== 'ellipsis')
      add('cut', element, `${element.scrollWidth} in ${element.clientWidth}`);
  }

  const page = document.scrollingElement!;
  if (page.scrollWidth > page.clientWidth) {
    const widest = all.toSorted((a, b) => b.getBoundingClientRect().right - a.getBoundingClientRect().right)[0]!;
    add('sideways', widest, `page ${page.scrollWidth} in ${page.clientWidth}`);
  }

  // What can be pressed, by pressing around its middle: a small drawing may have a larger ground.
  const pressable =
    'button, a[href], input:not([type=hidden]), textarea, select, summary, [role=button], [role=link], [role=radio], [role=tab], [role=option], [role=checkbox], [role=switch]';
  const half = limit.control / 2 - 0.5;
  for (const element of all) {
    if (!element.matches(pressable) || element.matches(limit.exempt)) continue;
    const target = element instanceof HTMLInputElement ? (element.closest('label') ?? element) : element;
    const { width, height } = target.getBoundingClientRect();
    if (width >= limit.control - 0.5 && height >= limit.control - 0.5) continue;
    target.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
    const box = target.getClientRects()[0]!;
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    const reached = (dx: number, dy: number) => {
      const hit = document.elementFromPoint(x + dx, y + dy);
      return hit !== null && (target.contains(hit) || hit.closest('label')?.contains(element) === true);
    };
    const tall = height >= limit.control - 0.5 || (reached(0, half) && reached(0, -half));
    const broad = width >= limit.control - 0.5 || (reached(half, 0) && reached(-half, 0));
    if (!tall || !broad) add('control-size', element, `${Math.round(width)} × ${Math.round(height)} px`);
  }
  scrollTo(0, 0);
  return flaws;
}
