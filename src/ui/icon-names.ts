/** Drawings that a lesson may put beside an answer or on the shape of a button. */
export const iconNames = [
  'at-sign',
  'bin',
  'chevron-down',
  'download',
  'file',
  'flag',
  'inbox',
  'keyboard',
  'octagon-alert',
  'paperclip',
  'pencil',
  'plus',
  'search',
  'send',
  'smartphone',
  'square-pen',
  'trash-2',
  'x',
] as const;

export type IconName = (typeof iconNames)[number];
