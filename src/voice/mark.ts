import type { Said } from './saying.ts';

/** The name of the highlight, for `::highlight(saying)`. */
const NAME = 'saying';

/** Marks the sentence being said: its block by `data-saying`, and its own words where the browser knows highlights. Marks one at a time. */
export function createMark(): (sentence: Said | undefined) => void {
  let marked: HTMLElement | undefined;
  return (sentence) => {
    if (marked !== sentence?.element) delete marked?.dataset.saying;
    marked = sentence?.element;
    const highlights = typeof CSS === 'undefined' ? undefined : CSS.highlights;
    highlights?.delete(NAME);
    if (!marked) return;
    const fine = highlights !== undefined && sentence?.range !== undefined;
    // `words`: the highlight shows which; `block`: only the block can be shown.
    marked.dataset.saying = fine ? 'words' : 'block';
    if (fine && sentence?.range) highlights.set(NAME, new Highlight(sentence.range));
  };
}
