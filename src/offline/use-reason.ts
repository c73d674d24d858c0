import { useEffect, useState } from 'react';
import { type Reason, reasonOf } from './reason.ts';

/** Why something didn't come, once that is known; `undefined` before, and while nothing is wrong. */
export function useReason(failed: boolean): Reason | undefined {
  const [why, setWhy] = useState<Reason>();
  useEffect(() => {
    if (!failed) return;
    let wanted = true;
    void reasonOf().then((found) => wanted && setWhy(found));
    return () => {
      wanted = false;
      setWhy(undefined);
    };
  }, [failed]);
  return why;
}
