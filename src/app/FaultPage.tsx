import { House, RotateCcw } from 'lucide-react';
import { Component, type ErrorInfo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, LinkButton } from '../ui/Button.tsx';
import { Frame } from '../ui/Frame.tsx';
import { useFrame } from '../ui/frame-context.ts';
import css from './message.module.css';

interface Props {
  /** `stopped`: the page failed · `load`: a part of it did not arrive. */
  why: 'stopped' | 'load';
}

/** Says what happened, keeps the progress, leads home. */
export function FaultPage({ why }: Props) {
  const { t } = useTranslation();
  const { links } = useFrame();
  return (
    <Frame
      layout="page"
      screen="fault"
      left={
        <div className={css.message} role="alert">
          <h1 className={css.title} tabIndex={-1}>
            {t('fault.title')}
          </h1>
          <p className={css.about}>{t(why === 'load' ? 'fault.load' : 'fault.about')}</p>
          <Button
            control="fault:again"
            variant="main"
            icon={<RotateCcw />}
            onPress={() => location.reload()}
            className={css.main}
          >
            {t('fault.again')}
          </Button>
          <LinkButton control="fault:home" variant="link" icon={<House />} href={links.home} outside>
            {t('fault.home')}
          </LinkButton>
        </div>
      }
      foot={{}}
    />
  );
}

interface BoundaryState {
  failed: boolean;
}

/** Catches what fails while rendering; a new `place` tries again. */
export class ErrorBoundary extends Component<{ place: string; children: ReactNode }, BoundaryState> {
  override state: BoundaryState = { failed: false };

  static getDerivedStateFromError(): BoundaryState {
    return { failed: true };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    dispatchEvent(new CustomEvent('app:fault', { detail: { error, stack: info.componentStack } }));
  }

  override componentDidUpdate(before: { place: string }): void {
    if (before.place !== this.props.place && this.state.failed) this.setState({ failed: false });
  }

  override render(): ReactNode {
    return this.state.failed ? <FaultPage why="stopped" /> : this.props.children;
  }
}
