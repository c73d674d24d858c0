import type { Language } from '../i18n/languages.ts';
import { pieces } from '../i18n/sentence.ts';
import { useFrame } from '../ui/frame-context.ts';
import { Sentence } from '../ui/Sentence.tsx';

/** The sentences of an explanation, one a paragraph. */
export function Text({ text }: { text: readonly string[] }) {
  const { lang } = useFrame();
  const filling = { lang: lang as Language, pointer: 'click', slot: (id: string) => ({ phrase: id }) } as const;
  return text.map((sentence) => (
    <p key={sentence}>
      <Sentence pieces={pieces(sentence, filling)} lang={lang} />
    </p>
  ));
}
