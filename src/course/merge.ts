import { asMap } from './values.ts';

/**
 * A structure with its words: a map meets a map key by key; a list item `{ id: x }` meets the entry `x` of a map of words,
 * other list items meet theirs by place. A word stands in front of a value of the structure.
 */
export function merge(structure: unknown, words: unknown): unknown {
  if (words === undefined || words === null) return structure;
  if (structure === undefined || structure === null) return words;
  if (Array.isArray(structure)) {
    if (Array.isArray(words)) return structure.every(isMap) ? structure.map((item, i) => merge(item, words[i])) : words;
    const byId = asMap(words);
    return structure.map((item) => (isMap(item) && typeof item.id === 'string' ? merge(item, byId[item.id]) : item));
  }
  if (isMap(structure) && isMap(words)) {
    const out: Record<string, unknown> = { ...structure };
    for (const [key, value] of Object.entries(words)) out[key] = merge(structure[key], value);
    return out;
  }
  return words;
}

const isMap = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
