import type { Language } from '../i18n/languages.ts';

const NBSP = '\u00A0';
const THIN = '\u202F';

/** Left as they are: marks `{…}` and `{{…}}`, tags, addresses of pages and of people, names of sites. */
const kept =
  /\{\{[^}]*\}\}|\{[^{}|]*\}|<[^<>]*>|\b(?:https?:\/\/|www\.)[^\s»”"]*[^\s»”".,;:!?…)]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\b[\w-]+(?:\.[\w-]+)*\.(?:exemple|example|fr|com|org|net|eu|gouv)\b/gu;

/** Stands for what is kept while the rest is set; a character of the private area, which no text holds. */
const STAND_IN = '\uE000';

const units =
  'euros?|€|%|heures?|h|minutes?|min|secondes?|jours?|ans?|mois|semaines?|ko|Ko|Mo|Go|kB|MB|GB|km|kg|g|cm|mm|m|°C|lettres?|gestes?|o’clock|a\\.m\\.|p\\.m\\.|pounds?|hours?|seconds?|days?|weeks?|months?|years?';

/** A text with the signs and the no-break spaces of its language. Setting a set text changes nothing. */
export function set(text: string, lang: Language): string {
  const apart: string[] = [];
  const bare = text.replaceAll(STAND_IN, '').replace(kept, (found) => {
    apart.push(found);
    return STAND_IN;
  });
  // One rule's result may be another's cause (a quotation mark set, then its spaces): until nothing changes.
  let before = bare;
  let now = pass(bare, lang);
  for (let i = 0; now !== before && i < 8; i++) {
    before = now;
    now = pass(now, lang);
  }
  let next = 0;
  return now.replaceAll(STAND_IN, () => apart[next++] ?? '');
}

function pass(text: string, lang: Language): string {
  const common = text
    .replace(/\t/g, ' ')
    .replace(/(\S)[ ]{2,}(?=\S)/g, '$1 ')
    .replace(/(?<!\.)\.\.\.(?!\.)/g, '…')
    .replace(/(?<=[\p{L}\uE000])['‘´](?=[\p{L}\uE000])/gu, '’')
    .replace(new RegExp(`(?<=\\d)[ ${THIN}](?=(?:${units})(?![\\p{L}\\d]))`, 'gu'), NBSP);
  return lang === 'fr' ? french(common) : english(common);
}

function french(text: string): string {
  return pairs(text, '«', '»')
    .replace(/(?<=[\p{L}])'(?=\s*[«\uE000])/gu, '’')
    .replace(/“/g, '«')
    .replace(/”/g, '»')
    .replace(/«[ \u00A0\u202F]*(?=\S)/g, `«${NBSP}`)
    .replace(/(?<=[^\s])[ \u00A0\u202F]*»/g, `${NBSP}»`)
    .replace(/[ \u00A0\u202F]+(?=[,.…](?:[\s»]|$))/g, '')
    .replace(/(?<=[^\s:;!?])[ \u00A0\u202F]*([;!?]+)(?=[\s»”)*\]|}\uE000]|$)/g, `${THIN}$1`)
    .replace(/(?<=[\p{L}\p{N}»)\uE000’])[ \u00A0\u202F]*:(?=[\s»]|$)/gu, `${NBSP}:`)
    .replace(/\bn° ?(?=\d)/g, `n°${NBSP}`)
    .replace(/\b(M\.|Mme|Mlle|Dr) (?=\p{Lu})/gu, `$1${NBSP}`);
}

function english(text: string): string {
  return pairs(text, '“', '”')
    .replace(/(?<=[\p{L}])'(?=\s|[.,;:!?”]|$)/gu, '’')
    .replace(/“[ \u00A0\u202F]+/g, '“')
    .replace(/[ \u00A0\u202F]+”/g, '”')
    .replace(/(?<=\S)[ \u00A0\u202F]+(?=[,;:!?](?:\s|$))/g, '')
    .replace(/(?<=\S)[ \u00A0\u202F]+(?=[.…](?:\s|$))/g, '')
    .replace(/\b(Mr|Mrs|Ms|Dr) (?=\p{Lu})/gu, `$1${NBSP}`);
}

/** Straight double quotes set two by two; an odd one is left, and is a fault. */
function pairs(text: string, open: string, close: string): string {
  if ((text.match(/"/g)?.length ?? 0) % 2) return text;
  let inside = false;
  return text.replace(/"/g, () => {
    inside = !inside;
    return inside ? open : close;
  });
}

export type Slip = 'quote' | 'dots' | 'apostrophe' | 'marks' | 'space' | 'pair';

/** What can't be set without knowing what was meant: the kind, and the words around it. */
export function slips(text: string, lang: Language): { kind: Slip; found: string }[] {
  const bare = set(text, lang).replace(kept, STAND_IN);
  const out: { kind: Slip; found: string }[] = [];
  const look = (kind: Slip, pattern: RegExp) => {
    for (const m of bare.matchAll(pattern)) out.push({ kind, found: around(bare, m.index, m[0].length) });
  };
  look('quote', /"/g);
  look('dots', /(?<!\.)\.\.(?!\.)|\.{4,}|…\.|\.…/g);
  look('marks', /[!?][ \u202F]*[!?]+/g);
  look('space', /[\p{L}][,;][\p{L}]|[\p{Ll}][.!?…][\p{Lu}]/gu);
  if (lang === 'fr') {
    look('apostrophe', /(?<![\p{L}’-])(?:l|d|j|n|s|m|c|qu|jusqu|lorsqu|aujourd) (?=[aeiouyhàâéèêëîïôûœ])/giu);
    if (count(bare, '«') !== count(bare, '»')) out.push({ kind: 'pair', found: bare });
  } else {
    look(
      'apostrophe',
      /\b(?:don|can|isn|won|didn|doesn|couldn|wouldn|shouldn|aren|wasn|weren|haven|hasn) t\b|\b(?:dont|cant|isnt|didnt|doesnt|couldnt|wouldnt|shouldnt|wasnt|arent|werent|havent|hasnt)\b/gi,
    );
    if (count(bare, '“') !== count(bare, '”')) out.push({ kind: 'pair', found: bare });
  }
  return out;
}

const count = (text: string, sign: string): number => text.split(sign).length - 1;

function around(text: string, index: number, length: number): string {
  const from = Math.max(0, text.lastIndexOf(' ', Math.max(0, index - 8)));
  const to = text.indexOf(' ', index + length + 6);
  return text
    .slice(from, to < 0 ? undefined : to)
    .replaceAll(STAND_IN, '{…}')
    .trim();
}

/** Every text of a value, set. */
export function setAll<T>(value: T, lang: Language): T {
  if (typeof value === 'string') return set(value, lang) as T;
  if (Array.isArray(value)) return value.map((item) => setAll(item, lang)) as T;
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, setAll(item, lang)])) as T;
  return value;
}
