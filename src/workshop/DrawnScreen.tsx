import { type ComponentType, useEffect, useRef, useState } from 'react';
import { Device } from '../simulators/Device.tsx';
import type { Labels, Layout, Scenario, ScreenProps } from '../simulators/simulator.ts';
import css from './drawn-screen.module.css';
import type { Hand } from './crop.ts';
import type { Row } from './sheet.ts';
import { type Ring, useCrop } from './use-crop.ts';

/** What the screens of one sheet have in common. */
export interface Drawing {
  Screen: ComponentType<ScreenProps>;
  labels: Labels;
  scenario: Scenario;
  layout: Layout;
}

interface Props {
  drawing: Drawing;
  row: Row;
  /** Tells which controls are folded away, and what brings each of them to the screen. */
  onReveals(reveals: Readonly<Record<string, string>>): void;
}

const nothing = () => {};

/** The real screen before a move, cropped around its control, with the ring and the hand. The sentence beside it says it all. */
export function DrawnScreen({ drawing, row, onReveals }: Props) {
  const { Screen, labels, scenario, layout } = drawing;
  const window = useRef<HTMLDivElement>(null);
  const { lines } = row;
  // Of a form the last moment that has all its fields: those before are filled in.
  const [at, setAt] = useState(lines.length - 1);
  const form = row.kind === 'form';
  const snapshot = lines[at]!.shown.before;
  const crop = useCrop(window, {
    controls: lines.map(({ shown }) => shown.move.control),
    form,
    moment: snapshot,
    next: at > 0 ? () => setAt(at - 1) : undefined,
  });

  const reveals = crop ? JSON.stringify(crop.reveals) : undefined;
  useEffect(() => {
    if (reveals) onReveals(JSON.parse(reveals) as Record<string, string>);
  }, [reveals, onReveals]);

  return (
    <div
      className={css.screen}
      data-screen=""
      data-layout={layout}
      data-form={form ? '' : undefined}
      aria-hidden="true"
      inert
    >
      <div ref={window} className={css.window} style={form && crop ? { blockSize: crop.height } : undefined}>
        <div className={css.device} style={crop ? { translate: `${-crop.x}px ${-crop.y}px` } : undefined}>
          <Device layout={layout} lang={scenario.lang} name="" tag="" labels={labels} scenario={scenario}>
            <Screen snapshot={snapshot as never} send={nothing} labels={labels} lang={scenario.lang} layout={layout} />
          </Device>
        </div>
        {crop?.names.map(({ text, x, y, size, height }) => (
          <span
            key={text}
            className={css.name}
            style={{ translate: `${x}px ${y}px`, fontSize: size, lineHeight: `${height}px` }}
          >
            {text}
          </span>
        ))}
        {crop?.rings.map((ring) => (
          <Mark
            key={ring.control}
            ring={ring}
            number={form ? lines.find(({ shown }) => shown.move.control === ring.control)?.number : undefined}
          />
        ))}
        {crop?.hand && <Palm {...crop.hand} />}
      </div>
    </div>
  );
}

/** Two black lines around the control; in a form the number of its sentence. */
function Mark({ ring, number }: { ring: Ring; number: number | undefined }) {
  const { x, y, width, height, radius } = ring;
  return (
    <div className={css.mark} style={{ translate: `${x}px ${y}px`, inlineSize: width, blockSize: height }}>
      <span className={css.inner} style={{ borderRadius: radius }} />
      <span className={css.outer} data-ring={ring.control} style={{ borderRadius: `calc(${radius} + 0.3rem)` }} />
      {number !== undefined && <span className={css.badge}>{number}</span>}
    </div>
  );
}

/** The guide's hand, in white. */
function Palm({ x, y, size, direction }: Hand) {
  return (
    <div className={css.hand} style={{ translate: `${x}px ${y}px`, inlineSize: size, blockSize: size }}>
      <svg viewBox="-2 -1 62 62" data-direction={direction}>
        <path d="M12.5 34.8V6.6a5.5 5.5 0 0 1 11 0V18a5.5 5.5 0 0 1 11 1.6 5.5 5.5 0 0 1 11 2.2 5.5 5.5 0 0 1 11 3V37C56.5 48 48 56.5 38 56.5h-8c-9 0-15-4.5-19-9L2.6 39.6a5.4 5.4 0 0 1 7.4-7.8z" />
        <path d="M23.5 17v11M34.5 20v9M45.5 22v8" className={css.crease} />
      </svg>
    </div>
  );
}
