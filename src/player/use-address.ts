import { useEffect, useRef, useState } from 'react';
import { isOver } from '../ui/use-back-closes.ts';

/** The step that the address names; what can't be read names none. */
function named(): string {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return location.hash;
  }
}

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
      const wanted = named() || steps[0]!.id;
      const exists = steps.some((step) => step.id === wanted);
      setKnown(exists);
      if (!exists || wanted === shown.current) return;
      shown.current = wanted;
      opener.current(wanted);
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
