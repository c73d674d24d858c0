import { Info } from 'lucide-react';
import { useState } from 'react';
import { useFrame } from '../ui/frame-context.ts';
import css from './record.module.css';

/** A sentence that answers a press: shown where it was pressed, and announced. */
export function useSaid(): [string | undefined, (text: string) => void] {
  const { announce } = useFrame();
  const [said, setSaid] = useState<string>();
  return [
    said,
    (text) => {
      setSaid(text);
      announce(text);
    },
  ];
}

export const Said = ({ text }: { text: string | undefined }) =>
  text === undefined ? null : (
    <p className={css.said} data-said="">
      <Info aria-hidden="true" />
      <span>{text}</span>
    </p>
  );
