import { BatteryMedium, Mail, Minus, Pencil, Square, Wifi, X, type LucideIcon } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import type { Language } from '../i18n/languages.ts';
import css from './device.module.css';
import type { Labels, Layout, Scenario } from './simulator.ts';

interface Props {
  layout: Layout;
  /** Of what is shown on the device. */
  lang: Language;
  /** What the device is called to somebody who can't see it, in the language of the app. */
  name: string;
  /** *Entraînement : sans risque*, in the language of the app. */
  tag: string;
  labels: Labels;
  scenario: Scenario;
  children: ReactNode;
}

/** The drawing of a simulator's window, by its id. */
const icons: Readonly<Record<string, LucideIcon>> = { mail: Mail };

/** The hour at which a practice stands still, as the status line of a phone writes it. */
function hourOf(scenario: Scenario): string {
  const { now } = scenario.data as { now?: unknown };
  return typeof now === 'string' ? now.slice(11, 16) : '';
}

/**
 * The frame of a simulated device: a laptop or a phone, always with its tag. It takes the height that its flex column leaves.
 * `data-device` holds all that is seen, `data-glass` what is lit.
 */
export function Device({ layout, lang, name, tag, labels, scenario, children }: Props) {
  const title = useId();
  const phone = layout === 'phone';
  return (
    <section role="region" aria-labelledby={title} className={css.device} data-device="" data-layout={layout}>
      <h2 id={title} className="visually-hidden">
        {name}
      </h2>
      <p className={css.tag}>
        <Pencil aria-hidden="true" />
        <span>{tag}</span>
      </p>
      <div className={css.body} lang={lang}>
        <div className={css.glass} data-glass="">
          {phone ? (
            <Status hour={hourOf(scenario)} />
          ) : (
            <TitleBar title={labels.title ?? ''} icon={icons[scenario.simulator]} />
          )}
          <div className={css.screen}>{children}</div>
        </div>
        {phone && <span className={css.keys} aria-hidden="true" />}
      </div>
      {!phone && <span className={css.base} aria-hidden="true" />}
    </section>
  );
}

/** Drawn, not pressed: a window of the practice can't be closed. */
function TitleBar({ title, icon: Icon }: { title: string; icon: LucideIcon | undefined }) {
  return (
    <div className={css.bar}>
      {Icon && <Icon aria-hidden="true" />}
      <span className={css.title}>{title}</span>
      <span className={css.window} aria-hidden="true">
        <Minus />
        <Square />
        <X />
      </span>
    </div>
  );
}

function Status({ hour }: { hour: string }) {
  return (
    <div className={css.status}>
      <span>{hour}</span>
      <span className={css.signs} aria-hidden="true">
        <Wifi />
        <BatteryMedium />
      </span>
    </div>
  );
}
