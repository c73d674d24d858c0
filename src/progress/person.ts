/** Pictures that a person may choose; who chooses none is given one in turn. */
export const faces = ['bird', 'flower', 'cat', 'fish', 'tree', 'sun'] as const;
export type Face = (typeof faces)[number];

/** Somebody who learns on this device. */
export interface Person {
  /** Empty for the first. */
  readonly id: string;
  /** As they like to be called; may be empty. */
  readonly name: string;
  readonly face: Face;
}

/** Letters of a name at most. */
export const LONGEST = 20;
