import { type RefObject, useEffect, useRef } from 'react';
import { usePlayer } from './player-context.ts';

/** For a step's heading: it takes the focus when the learner came here by a press. */
export function useFreshHeading(): RefObject<HTMLHeadingElement | null> {
  const { fresh } = usePlayer();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (fresh) heading.current?.focus({ preventScroll: true });
  }, [fresh]);
  return heading;
}
