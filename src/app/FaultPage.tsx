import { House, RotateCcw } from 'lucide-react';
import { Component, type ErrorInfo, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Reason, reasonOf } from '../offline/reason.ts';
import { Button, LinkButton } from '../ui/Button.tsx';
import { Frame } from '../ui/Frame.tsx';
import { useFrame } from '../ui/frame-context.ts';
import css from './message.module.css';

interface Props {
  /** `stopped`: the page failed · else why it did not come. */
  why: 'stopped' | Reason;
}

/** The page anew, in the newest version. */
async function renew() {
  try {
    await (await import('./worker.ts')).takeUpdate();
  } catch {
    // The part that does it is of the old version too.
  }
  location.reload();
}

/** Says what happened, keeps the progress, leads on: trying again, home. */
export function FaultPage({ why: first }: Props) {
  const { t } = useTranslation();
  const { links, announce } = useFrame();
  const [why, setWhy] = useState(first);
  const [busy, setBusy] = useState(false);

  const again = async () => {
    if (why === 'stopped') return location.reload();
    if (busy) return;
    setBusy(true);
    if (why === 'updated') return renew();
    // Without a worker the browser would show its own page in the place of this one.
    if (navigator.serviceWorker?.controller) return location.reload();
    const now = await reasonOf();
    if (now === 'part' || now === 'updated') return location.reload();
    setBusy(false);
    setWhy(now);
    announce(t('offline.still'));
  };

  return (
    <Frame
      layout="page"
      screen="fault"
      left={
        <div className={css.message} role="alert" data-fault={why}>
          <h1 className={css.title} tabIndex={-1}>
            {t(why === 'stopped' ? 'fault.title' : 'offline.title')}
          </h1>
          <p className={css.about}>{why === 'stopped' ? t('fault.about') : t(`offline.why.${why}`)}</p>
          <Button
            control="fault:again"
            variant="main"
            icon={<RotateCcw />}
            onPress={() => void again()}
            className={css.main}
          >
            {t(why === 'updated' ? 'offline.updateNow' : 'fault.again')}
          </Button>
          <LinkButton
            control="fault:home"
            variant="link"
            icon={<House />}
            href={links.home}
            outside={why === 'stopped'}
          >
            {t('fault.home')}
          </LinkButton>
        </div>
      }
      foot={{}}
    />
  );
}

/** While a place takes long to come. */
export function LatePage() {
  const { t } = useTranslation();
  const { links } = useFrame();
  return (
    <Frame
      layout="page"
      screen="late"
      left={
        <div className={css.message} role="status">
          <h1 className={css.title} tabIndex={-1}>
            {t('offline.late')}
          </h1>
          <p className={css.about}>{t('offline.lateAbout')}</p>
          <LinkButton control="late:home" variant="link" icon={<House />} href={links.home}>
            {t('fault.home')}
          </LinkButton>
        </div>
      }
      foot={{}}
    />
  );
}

/** Browsers' words for a part of the page that didn't come. */
const notCome = /dynamically imported module|module script failed|error loading/i;

interface BoundaryState {
  failed?: 'stopped' | Reason | undefined;
}

/** Catches what fails while rendering; a new `place` tries again. */
export class ErrorBoundary extends Component<{ place: string; children: ReactNode }, BoundaryState> {
  override state: BoundaryState = {};

  static getDerivedStateFromError(): BoundaryState {
    return { failed: 'stopped' };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    dispatchEvent(new CustomEvent('app:fault', { detail: { error, stack: info.componentStack } }));
    if (error instanceof TypeError && notCome.test(error.message)) void this.explain();
  }

  private async explain(): Promise<void> {
    const failed = await reasonOf();
    if (this.state.failed) this.setState({ failed });
  }

  override componentDidUpdate(before: { place: string }): void {
    if (before.place !== this.props.place && this.state.failed) this.setState({ failed: undefined });
  }

  override render(): ReactNode {
    const { failed } = this.state;
    return failed ? <FaultPage key={failed} why={failed} /> : this.props.children;
  }
}

/** Around a part that the page does without: where it fails, nothing stands in its place. */
export class Spare extends Component<{ onFail?(): void; children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    dispatchEvent(new CustomEvent('app:fault', { detail: { error, stack: info.componentStack } }));
    this.props.onFail?.();
  }

  override render(): ReactNode {
    return this.state.failed ? null : this.props.children;
  }
}
