import { useEffect, useRef, useState } from 'react';
import { isOver } from '../ui/use-back-closes.ts';

/**
 * Keeps the step in the address as `#<id>`, so that the browser's Back goes to the step before; the first step has none.
 * False when the address names no step of this lesson.
 */
export function useAddress(steps: readonly { id: string }[], id: string, open: (id: string) => void): boolean {
  const [known, setKnown] = useState(true);
  const shown = useRef(id);
  const opener = useRef(open);
  opener.current = open;

  useEffect(() => {
    const read = () => {
      const named = decodeURIComponent(location.hash.slice(1)) || steps[0]!.id;
      const exists = steps.some((step) => step.id === named);
      setKnown(exists);
      if (!exists || named === shown.current) return;
      shown.current = named;
      opener.current(named);
    };
    read();
    addEventListener('popstate', read);
    return () => removeEventListener('popstate', read);
  }, [steps]);

  useEffect(() => {
    if (id === shown.current) return;
    shown.current = id;
    const address = id === steps[0]!.id ? location.pathname : `#${id}`;
    if (isOver()) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
  }, [id, steps]);

  return known;
}
