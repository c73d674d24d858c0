import { useMachine } from '@xstate/react';
import { Info, RotateCcw } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Device, Lesson } from '../course/lesson.ts';
import { useReason } from '../offline/use-reason.ts';
import { useTrouble } from '../progress/use-progress.ts';
import { Button } from '../ui/Button.tsx';
import { Frame } from '../ui/Frame.tsx';
import { useFrame } from '../ui/frame-context.ts';
import { Instruction } from './Instruction.tsx';
import { lessonMachine } from './lesson-machine.ts';
import { type Player, PlayerContext } from './player-context.ts';
import { QuestionStep } from './QuestionStep.tsx';
import { RememberStep } from './RememberStep.tsx';
import { useAddress } from './use-address.ts';
import { useKeeping } from './use-keeping.ts';
import { usePointer } from './use-pointer.ts';
import { WhyStep } from './WhyStep.tsx';

const CardDialog = lazy(() => import('./CardDialog.tsx'));

interface Props {
  lesson: Lesson;
  loadDevice(): Promise<Device>;
  /** How the simulators are spoken of. */
  loadSimulators(): Promise<Lesson['simulators']>;
  /** Where *Retour* leads from the first step, the next lesson, and this one on paper. */
  addresses: { theme: string; next?: string | undefined; sheet: string };
  /** The page for an address that names no step of this lesson. */
  missing: ReactNode;
}

/** One lesson: its steps one after the other, its practices with their guide. */
export function LessonPage({ lesson, loadDevice, loadSimulators, addresses, missing }: Props) {
  const { t } = useTranslation();
  const frame = useFrame();
  const pointer = usePointer();
  const trouble = useTrouble();
  const [state, send] = useMachine(lessonMachine, { input: { lesson, loadDevice, loadSimulators } });
  const { index, kit, practising, left, reached, resume, changed, round } = state.context;
  const step = lesson.steps[index]!;
  const [card, setCard] = useState(false);
  const [fresh, setFresh] = useState<string | null>(null);
  const keeping = useKeeping(lesson, kit, step);
  const known = useAddress(lesson.steps, step.id, (id) => send({ type: 'step.open', id }));
  const screen = `${step.id}/${round}`;

  const first = useRef(true);
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    setFresh(screen);
    // Not to be read below the next screen as if it belonged there.
    frame.announce('');
    scrollTo(0, 0);
    // oxlint-disable-next-line react/exhaustive-deps -- once a screen
  }, [screen]);

  const speaker = useMemo(
    () => ({ lesson: kit ? { ...lesson, simulators: kit.words } : lesson, device: kit?.device, pointer }),
    [lesson, kit, pointer],
  );
  if (!known) return missing;

  const name = t(`player.kinds.${step.kind}`);
  const progress = {
    index,
    count: lesson.steps.length,
    label: t('player.step', { index: index + 1, count: lesson.steps.length, name }),
  };
  const notice = trouble
    ? t(`progress.trouble.${trouble.kind}`)
    : changed?.step === step.id
      ? t(changed.why === 'language' ? 'player.otherLanguage' : 'player.restarted')
      : undefined;

  const player: Player = {
    lesson,
    step,
    kit,
    speaker,
    progress,
    frame: {
      screen,
      title: lesson.title,
      progress,
      ...(notice && {
        notice: (
          <>
            <Info aria-hidden="true" /> {notice}
          </>
        ),
      }),
    },
    fresh,
    left: left[step.id],
    resume,
    addresses,
    reached: (id) => reached.includes(id),
    next: () => send({ type: 'step.next' }),
    back: () => send({ type: 'step.back' }),
    open: (id) => send({ type: 'step.open', id }),
    again: () => send({ type: 'step.again' }),
    reach: () => {
      send({ type: 'step.reached' });
      keeping.reach();
    },
    keep: (now) => {
      send({ type: 'practice.kept', step: step.id, left: now });
      keeping.keep(now);
    },
    openCard: () => setCard(true),
    openTerm: (term) => {
      const found = lesson.terms[term.toLowerCase()];
      if (found) frame.openTerm(found);
    },
    announce: frame.announce,
  };

  const practice = 'task' in step && state.matches('equipped') ? kit?.practices[step.task] : undefined;
  const view = () => {
    if (step.kind === 'why') return <WhyStep step={step} />;
    if (!kit || ('task' in step && !practice))
      return <Waiting failed={state.matches('unequipped')} onRetry={() => send({ type: 'kit.retry' })} />;
    if (step.kind === 'question') return <QuestionStep step={step} />;
    if (step.kind === 'remember') return <RememberStep step={step} />;
    if (!practice || !practising) return null;
    const { WatchStep, RecoverStep, PracticeStep } = practising;
    if (step.kind === 'watch') return <WatchStep step={step} practice={practice} />;
    if (step.kind === 'recover') return <RecoverStep step={step} practice={practice} />;
    return <PracticeStep step={step} practice={practice} />;
  };

  return (
    <PlayerContext value={player}>
      <div key={screen} style={{ display: 'contents' }} lang={lesson.lang}>
        {view()}
      </div>
      {card && (
        <Suspense>
          <CardDialog onClose={() => setCard(false)} />
        </Suspense>
      )}
    </PlayerContext>
  );
}

/** While the devices of a lesson are on their way, and when they don't come. */
function Waiting({ failed, onRetry }: { failed: boolean; onRetry(): void }) {
  const { t } = useTranslation();
  const why = useReason(failed);
  const known = why && why !== 'part' ? t(`offline.why.${why}`) : t('player.failed');
  const text = failed ? known : t('player.opening');
  // What never came is never asked for twice by the same page.
  const again = () => (why === 'slow' || why === 'updated' ? location.reload() : onRetry());
  return (
    <Frame
      layout="page"
      screen="waiting"
      left={
        <Instruction sentence={[{ kind: 'text', text }]}>
          {failed && (
            <Button control="retry" variant="main" icon={<RotateCcw />} onPress={again}>
              {t('player.retry')}
            </Button>
          )}
        </Instruction>
      }
      foot={{}}
    />
  );
}
