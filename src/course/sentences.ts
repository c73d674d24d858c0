/** Words of a sentence and of a paragraph, at most. */
export const limits = { sentence: 18, paragraph: 50 };

/** The sentences of a text: each ends with its own sign. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/\n+|(?<=[.!?…](?:[\s\u00A0\u202F]?[»”])?)\s+(?=[\p{Lu}«“{[*\d])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}\d{]/u.test(sentence));
}

/** How many words a reader counts; a mark is one word. */
export const wordCount = (text: string): number =>
  text
    .replace(/\{[^}]*\}/g, 'x')
    .split(/[\s\u00A0\u202F]+/)
    .filter((word) => /[\p{L}\d@]/u.test(word)).length;
