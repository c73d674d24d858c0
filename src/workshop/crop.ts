export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The box around all of these. */
export function around(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

/**
 * Where the paper's window stands over a screen, so that the target lies in it with room at its right for the hand. It may stand
 * out of the screen by the `rim` that the ring needs.
 */
export function cropAt(target: Box, screen: Size, window: Size, hand: number, rim: number): { x: number; y: number } {
  return {
    x: along(target.x, target.width, hand, screen.width, window.width, rim),
    y: along(target.y, target.height, 0, screen.height, window.height, rim),
  };
}

function along(start: number, length: number, after: number, screen: number, window: number, rim: number): number {
  const room = window - length;
  // What is longer than the window begins in it.
  const wanted = room < 2 * rim ? start - rim : start - Math.max(rim, (room - after) / 2);
  const least = start < rim ? -rim : 0;
  const most = Math.max(least, screen - window + (start + length > screen - rim ? rim : 0));
  return Math.min(Math.max(least, wanted), most);
}

/** The hand on the paper: a square, and where its finger points. */
export interface Hand {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly direction: 'left' | 'up' | 'right';
}

const meet = (a: Box, b: Box) =>
  Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)) *
  Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y));

/** The hand beside a target, at its right by preference, over as little of the words as can be. All boxes are the screen's. */
export function handAt(target: Box, words: readonly Box[], window: Box, size: number): Hand {
  /** Between the target and the finger's tip: the outer ring. */
  const gap = size * 0.12;
  const middle = target.y + target.height / 2 - size * 0.42;
  const below = target.y + target.height + gap / 2;
  const hands: Hand[] = [
    { x: target.x + target.width + gap, y: middle, size, direction: 'left' },
    { x: target.x - gap - size, y: middle, size, direction: 'right' },
    ...Array.from({ length: 19 }, (_, i): Hand => {
      const share = 0.95 - i / 20;
      return { x: target.x + target.width * share - size / 3, y: below, size, direction: 'up' };
    }),
  ];
  const hidden = ({ x, y }: Hand) => {
    const box = { x, y, width: size, height: size };
    return size * size - meet(box, window) + words.reduce((sum, word) => sum + meet(box, word), 0);
  };
  return hands.reduce((best, hand) => (hidden(hand) < hidden(best) ? hand : best));
}
