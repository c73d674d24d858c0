import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Pointer } from '../guide/Pointer.tsx';
import { Device as Frame } from '../simulators/Device.tsx';
import type { Device } from '../course/lesson.ts';
import type { Practice } from './kit.ts';
import css from './player.module.css';
import { useLayout } from './use-layout.ts';

interface Props {
  device: Device;
  practice: Practice;
  snapshot: unknown;
  send(event: { type: string }): void;
  /** The control the hand points at, if it does. */
  control?: string | undefined;
  children?: ReactNode;
}

/** The table with the simulated device on it, and the guide's hand. */
export function Stage({ device, practice, snapshot, send, control, children }: Props) {
  const { t } = useTranslation();
  const [stage, setStage] = useState<HTMLDivElement | null>(null);
  const layout = useLayout();
  const { Screen, simulator, scenario } = practice;
  const labels = device.labels[simulator.id] ?? {};
  return (
    <div className={css.stage} ref={setStage}>
      <Frame
        layout={layout}
        lang={device.lang}
        name={t(`player.device.${layout}`)}
        tag={t('player.tag')}
        labels={labels}
        scenario={scenario}
      >
        <Screen snapshot={snapshot as never} send={send as never} labels={labels} lang={device.lang} layout={layout} />
      </Frame>
      {control && stage && <Pointer stage={stage} control={control} label={t('player.here')} moment={snapshot} />}
      {children}
    </div>
  );
}
