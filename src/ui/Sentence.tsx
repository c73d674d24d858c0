import { Button } from 'react-aria-components/Button';
import type { Piece } from '../i18n/sentence.ts';
import css from './sentence.module.css';

interface Props {
  pieces: readonly Piece[];
  /** The language of the sentence: a quotation in another one is marked for screen readers. */
  lang: string;
  /** Opens a word of the glossary; without it the word is plain text. */
  onTerm?: ((term: string) => void) | undefined;
  /** What a term's button is called: *pièce jointe, mot expliqué*. */
  termLabel?: ((term: string) => string) | undefined;
}

/** A sentence of a lesson. Quoted names of controls keep to one line when they fit, with the sign that follows them. */
export function Sentence({ pieces, lang, onTerm, termLabel }: Props) {
  const out = [];
  let stuck = '';
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i] as Piece;
    const text = stuck ? piece.text.slice(stuck.length) : piece.text;
    stuck = '';
    if (piece.kind === 'text') out.push(text);
    else if (piece.kind === 'strong') out.push(<strong key={i}>{text}</strong>);
    else if (piece.kind === 'term')
      out.push(
        onTerm ? (
          <Button
            key={i}
            className={css.term}
            data-control={`term:${text}`}
            aria-label={termLabel?.(text)}
            onPress={() => onTerm(text)}
          >
            {text}
          </Button>
        ) : (
          text
        ),
      );
    else {
      const next = pieces[i + 1];
      stuck = next?.kind === 'text' ? (/^[.,;:!?…)\u00A0\u202F]+/.exec(next.text)?.[0] ?? '') : '';
      out.push(
        <span key={i} className={css.quote}>
          {piece.open}
          {piece.lang === lang ? text : <span lang={piece.lang}>{text}</span>}
          {piece.close}
          {stuck}
        </span>,
      );
    }
  }
  return <>{out}</>;
}
