/** One drawing of the picture set, as it stands on the table. */
export interface Thing {
  /** Its name in Fluent Emoji flat. */
  art: string;
  /** x, y, width and height of the drawing inside its 32 × 32 square. */
  box: readonly [number, number, number, number];
  /** Its width in a scene 680 wide. */
  width: number;
  /** How far its foot stands below the table's edge. */
  drop: number;
  /** Small things lie in front of the others. */
  front?: true;
  /** A smaller drawing on top: name, centre and width, inside the same square. */
  on?: { art: string; x: number; y: number; width: number };
}

/** The picture set: authors name things by these words in `picture.things`. */
export const things: Readonly<Record<string, Thing>> = {
  envelope: { art: 'envelope', box: [1, 5, 30, 22], width: 190, drop: 20 },
  pen: { art: 'fountain-pen', box: [2.2, 2.4, 27.5, 27.4], width: 110, drop: 130, front: true },
  plant: { art: 'potted-plant', box: [7, 2, 18, 28], width: 145, drop: 8 },
  laptop: { art: 'laptop', box: [2, 2, 28, 28], width: 300, drop: 54 },
  'laptop-envelope': {
    art: 'laptop',
    box: [2, 2, 28, 28],
    width: 300,
    drop: 54,
    on: { art: 'envelope', x: 16, y: 11.4, width: 13.6 },
  },
  'laptop-picture': {
    art: 'laptop',
    box: [2, 2, 28, 28],
    width: 300,
    drop: 54,
    on: { art: 'framed-picture', x: 16, y: 11.2, width: 12 },
  },
  'framed-picture': { art: 'framed-picture', box: [2, 2, 28, 28], width: 178, drop: -1 },
  coffee: { art: 'hot-beverage', box: [3, 3, 26, 27], width: 107, drop: 112, front: true },
  glasses: { art: 'glasses', box: [2, 10, 28, 11], width: 112, drop: 140, front: true },
  handbag: { art: 'handbag', box: [2, 2, 28, 27.8], width: 180, drop: 14 },
  sunflower: { art: 'sunflower', box: [5, 2.1, 21.9, 27.8], width: 140, drop: 8 },
  computer: { art: 'desktop-computer', box: [2, 2, 28, 28], width: 300, drop: 54 },
  mouse: { art: 'computer-mouse', box: [7, 2, 18, 28], width: 84, drop: 120, front: true },
  phone: { art: 'mobile-phone', box: [6, 2, 19, 28], width: 130, drop: 30 },
  'phone-envelope': {
    art: 'mobile-phone',
    box: [6, 2, 19, 28],
    width: 130,
    drop: 30,
    on: { art: 'envelope', x: 16, y: 15, width: 9 },
  },
  keyboard: { art: 'keyboard', box: [2, 11, 28, 19], width: 170, drop: 12 },
  printer: { art: 'printer', box: [2, 2, 28, 28], width: 170, drop: 12 },
  globe: { art: 'globe-showing-europe-africa', box: [2, 2, 28, 28], width: 170, drop: 12 },
  compass: { art: 'compass', box: [2, 2, 28, 28], width: 96, drop: 120, front: true },
  paper: { art: 'page-facing-up', box: [5, 2, 22, 28], width: 134, drop: 12 },
  pencil: { art: 'pencil', box: [1.1, 1.4, 28.9, 28.9], width: 110, drop: 130, front: true },
  memo: { art: 'memo', box: [5, 2, 26.2, 28], width: 159, drop: 12 },
  lock: { art: 'locked', box: [5, 2, 22, 28], width: 134, drop: 12 },
  key: { art: 'key', box: [2, 2, 28, 28], width: 96, drop: 130, front: true },
  'old-key': { art: 'old-key', box: [2, 2, 27, 28], width: 110, drop: 130, front: true },
  stethoscope: { art: 'stethoscope', box: [2, 3, 28, 27], width: 170, drop: 12 },
  apple: { art: 'red-apple', box: [2, 2, 28, 28], width: 96, drop: 116, front: true },
  'identity-card': { art: 'identification-card', box: [2, 12, 28, 18], width: 170, drop: 12 },
  mailbox: { art: 'open-mailbox-with-raised-flag', box: [2, 1.4, 25.5, 28.7], width: 151, drop: 12 },
  folder: { art: 'file-folder', box: [2, 4, 28, 26], width: 170, drop: 12 },
  'card-box': { art: 'card-index-dividers', box: [2, 3, 28, 27], width: 170, drop: 12 },
  camera: { art: 'camera', box: [2, 11, 28, 19], width: 170, drop: 12 },
  wastebasket: { art: 'wastebasket', box: [2, 2, 28, 28], width: 170, drop: 12 },
  magnifier: { art: 'magnifying-glass-tilted-left', box: [2, 2, 27.8, 27.8], width: 120, drop: 130, front: true },
  book: { art: 'closed-book', box: [5, 2, 22, 28], width: 150, drop: 20 },
  'open-book': { art: 'open-book', box: [2, 7, 28, 24], width: 170, drop: 12 },
  calendar: { art: 'spiral-calendar', box: [2, 2, 28, 28], width: 170, drop: 12 },
  clock: { art: 'mantelpiece-clock', box: [2, 2, 28, 28], width: 170, drop: 12 },
  watch: { art: 'watch', box: [4, 2, 25.5, 28], width: 90, drop: 130, front: true },
  teacup: { art: 'teacup-without-handle', box: [2, 2, 28, 28], width: 100, drop: 112, front: true },
  newspaper: { art: 'newspaper', box: [1, 5, 30, 26], width: 170, drop: 12 },
  telephone: { art: 'telephone', box: [2, 7, 28, 23], width: 170, drop: 12 },
  house: { art: 'house-with-garden', box: [2, 6, 28, 24], width: 170, drop: 12 },
  train: { art: 'high-speed-train', box: [2, 8, 28, 22], width: 170, drop: 12 },
  bus: { art: 'bus', box: [2, 8, 28, 22], width: 170, drop: 12 },
  bag: { art: 'shopping-bags', box: [2, 2, 28, 28], width: 170, drop: 12 },
  cart: { art: 'shopping-cart', box: [2, 3, 28, 27], width: 170, drop: 12 },
  'credit-card': { art: 'credit-card', box: [2, 12, 28, 18], width: 120, drop: 126, front: true },
  bell: { art: 'bell', box: [3, 2, 26, 28], width: 158, drop: 12 },
  seedling: { art: 'seedling', box: [2, 2, 28, 28], width: 170, drop: 12 },
  headphone: { art: 'headphone', box: [4, 2, 24.6, 28.3], width: 148, drop: 12 },
  speech: { art: 'speech-balloon', box: [1, 4, 30.1, 24], width: 170, drop: 12 },
  pill: { art: 'pill', box: [2, 2, 28, 28], width: 80, drop: 120, front: true },
  umbrella: { art: 'umbrella', box: [2, 2, 27.9, 28], width: 169, drop: 12 },
  croissant: { art: 'croissant', box: [2, 2, 28, 28], width: 120, drop: 124, front: true },
  cake: { art: 'shortcake', box: [1.9, 1.1, 28.1, 28.8], width: 166, drop: 12 },
  gift: { art: 'wrapped-gift', box: [3, 2, 26, 28], width: 158, drop: 12 },
  bicycle: { art: 'bicycle', box: [2, 9, 28, 21], width: 170, drop: 12 },
  toolbox: { art: 'toolbox', box: [2, 6, 28, 24], width: 170, drop: 12 },
  scissors: { art: 'scissors', box: [2, 3, 28, 26.7], width: 110, drop: 130, front: true },
  'light-bulb': { art: 'light-bulb', box: [7, 2, 17.4, 28], width: 106, drop: 12 },
  postbox: { art: 'postbox', box: [7, 2, 18.7, 28], width: 114, drop: 12 },
  euro: { art: 'euro-banknote', box: [2, 8, 28, 22], width: 170, drop: 12 },
  coin: { art: 'coin', box: [2, 2, 28, 28], width: 80, drop: 120, front: true },
  radio: { art: 'radio', box: [2, 4, 28, 25.4], width: 170, drop: 12 },
  television: { art: 'television', box: [3, 2.2, 26, 27.9], width: 158, drop: 12 },
  'incoming-envelope': { art: 'incoming-envelope', box: [1, 13, 31, 17], width: 170, drop: 12 },
  'envelope-arrow': { art: 'envelope-with-arrow', box: [1, 3, 30, 27], width: 170, drop: 12 },
  paperclip: { art: 'paperclip', box: [2.3, 3.4, 27.7, 25.8], width: 80, drop: 126, front: true },
  rose: { art: 'rose', box: [9, 2, 16, 28], width: 97, drop: 12 },
  tulip: { art: 'tulip', box: [7, 3, 17.6, 27.3], width: 110, drop: 12 },
  cat: { art: 'cat', box: [2, 3, 28, 27], width: 170, drop: 12 },
  yarn: { art: 'yarn', box: [4, 3, 23.7, 27], width: 110, drop: 120, front: true },
  ball: { art: 'soccer-ball', box: [2, 2, 28, 28], width: 120, drop: 60, front: true },
  trumpet: { art: 'trumpet', box: [2, 2, 28, 27.4], width: 170, drop: 12 },
  bread: { art: 'bread', box: [2, 3, 28, 27.1], width: 170, drop: 12 },
  'musical-notes': { art: 'musical-notes', box: [2, 3, 28, 26.6], width: 170, drop: 12 },
};
