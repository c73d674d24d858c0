import { useEffect, useRef } from 'react';

interface Over {
  over?: true;
}

/** Whether the browser's place is the one of something that lies over the page. A step that is opened takes it over. */
export const isOver = (): boolean => (history.state as Over | null)?.over === true;

/** For as long as it is rendered, the browser's Back closes this instead of leaving the page. */
export function useBackCloses(close: () => void): void {
  const latest = useRef(close);
  latest.current = close;

  useEffect(() => {
    history.pushState({ over: true } satisfies Over, '');
    const back = () => latest.current();
    addEventListener('popstate', back);
    return () => {
      removeEventListener('popstate', back);
      // Later: what closed it may have gone on to another place in the same moment.
      setTimeout(() => isOver() && history.back());
    };
  }, []);
}
