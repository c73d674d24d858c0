export type Ninth =
  | 'top-left'
  | 'top'
  | 'top-right'
  | 'left'
  | 'middle'
  | 'right'
  | 'bottom-left'
  | 'bottom'
  | 'bottom-right';

interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

const names: readonly (readonly Ninth[])[] = [
  ['top-left', 'top', 'top-right'],
  ['left', 'middle', 'right'],
  ['bottom-left', 'bottom', 'bottom-right'],
];

/** In which ninth of the device the middle of a control lies. */
export function ninth(control: Rectangle, device: Rectangle): Ninth {
  const third = (at: number, from: number, size: number) =>
    Math.min(2, Math.max(0, Math.floor(((at - from) / size) * 3)));
  const row = third(control.y + control.height / 2, device.y, device.height);
  const column = third(control.x + control.width / 2, device.x, device.width);
  return names[row]![column]!;
}
