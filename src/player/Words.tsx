import type { Piece } from '../i18n/sentence.ts';
import { Sentence } from '../ui/Sentence.tsx';
import { usePlayer } from './player-context.ts';

/** A sentence of the lesson, its hard words one press away. */
export function Words({ pieces }: { pieces: readonly Piece[] }) {
  const { lesson, openTerm } = usePlayer();
  return <Sentence pieces={pieces} lang={lesson.lang} onTerm={openTerm} />;
}
