export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Place {
  ring: Box;
  hand: Box;
  /** Where the finger points. */
  direction: 'right' | 'left' | 'up';
  /** Whether the word behind the wrist finds room. */
  tag: boolean;
}

/** CSS px: distance of the ring from the target, side of the hand, length of the tag behind the wrist. */
const GAP = 9;
const HAND = 58;
const TAG = 62;

const meet = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const inside = (a: Box, b: Box) => a.x >= b.x && a.x + a.width <= b.x + b.width && a.y >= b.y;

/**
 * The place of the ring and the hand around a target: from the lesson's side by preference, never over a word.
 * All boxes in the coordinates of the stage; `page` is what the window shows.
 */
export function place(target: Box, words: readonly Box[], page: Box, withTag: boolean): Place {
  const ring = { x: target.x - GAP, y: target.y - GAP, width: target.width + 2 * GAP, height: target.height + 2 * GAP };
  const middle = target.y + target.height / 2 - HAND / 2 + 4;
  const reach = HAND + (withTag ? TAG - 14 : 0);
  const own = words.filter((w) => !meet(w, target));
  const free = (b: Box) => inside(b, page) && !own.some((w) => meet(w, b));
  const side = (direction: 'right' | 'left', tag: boolean): Place | null => {
    const width = tag ? reach : HAND;
    const box =
      direction === 'right'
        ? { x: ring.x - width + 3, y: middle, width, height: HAND }
        : { x: ring.x + ring.width - 3, y: middle, width, height: HAND };
    return free(box) ? { ring, hand: box, direction, tag } : null;
  };
  const below = (share: number): Place => ({
    ring,
    hand: { x: target.x + target.width * share - HAND / 3, y: target.y + target.height - 4, width: HAND, height: HAND },
    direction: 'up',
    tag: false,
  });
  const wide = withTag ? [side('right', true), side('left', true)] : [];
  const shares = [0.8, 0.5, 0.2, 0.97, 0.03].map(below);
  const covered = ({ hand }: Place) => own.filter((w) => meet(w, { ...hand, y: hand.y + 6 })).length;
  return (
    [...wide, side('right', false), side('left', false)].find((p) => p !== null) ??
    shares.find((p) => free({ ...p.hand, y: p.hand.y + 6 })) ??
    ([...shares].sort((a, b) => covered(a) - covered(b))[0] as Place)
  );
}
