import { useMachine } from '@xstate/react';
import { CircleCheck, HandHelping, RotateCcw } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { AloneStep, MoveWords, RecoverStep, TogetherStep } from '../course/lesson.ts';
import { count, next } from '../guide/guide.ts';
import { plain } from '../i18n/sentence.ts';
import { Button } from '../ui/Button.tsx';
import { Frame } from '../ui/Frame.tsx';
import { Help } from './Help.tsx';
import { Instruction } from './Instruction.tsx';
import type { Practice } from './kit.ts';
import css from './player.module.css';
import { usePlayer } from './player-context.ts';
import { type PracticeContext, practiceMachine } from './practice-machine.ts';
import { remarkWords } from './remark.ts';
import { say, sayMove } from './say.ts';
import { Stage } from './Stage.tsx';
import { Stuck } from './Stuck.tsx';
import { TypingBar } from './TypingBar.tsx';
import { usePlace } from './use-place.ts';
import { useTypingFold } from './use-typing-fold.ts';
import { Words } from './Words.tsx';

interface Props {
  step: TogetherStep | AloneStep | RecoverStep;
  practice: Practice;
  /** Begins here rather than at the task's start: the slip made on purpose. */
  from?: PracticeContext['snapshot'] | undefined;
  /** Events that led to `from`. */
  made?: PracticeContext['events'];
  /** The slip was made by the press before: it is said, and the device's new screen takes the focus. */
  slipped?: boolean | undefined;
  onRestart?: (() => void) | undefined;
}

const none: PracticeContext['events'] = [];

/** *Faire ensemble*, *À vous* and the way back of *Et si je me trompe ?*: the device, the guide, one instruction. */
export function PracticeStep({ step, practice, from, made = none, slipped, onRestart }: Props) {
  const { t } = useTranslation();
  const player = usePlayer();
  const { lesson, kit, speaker, left, announce, keep, reach } = player;
  const together = step.kind !== 'alone';
  const [state, send] = useMachine(practiceMachine, {
    input: {
      simulator: practice.simulator,
      goal: practice.goal,
      start: from ?? practice.start,
      ready: from ? undefined : practice.plan,
      resumed: left,
    },
  });
  const { context } = state;
  const { snapshot, guide, advice, remark, turn, events } = context;
  const done = state.matches('done');
  const stuck = state.matches('stuck');
  const showing = state.matches({ acting: 'showing' });
  const scene = { simulator: practice.simulator, scenario: practice.task.scenario, snapshot };
  const place = usePlace(snapshot, advice?.control);
  const folded = useTypingFold();

  const words = (form: keyof MoveWords) => (advice ? (sayMove(speaker, scene, place.move(advice), form) ?? []) : []);
  const detour = remark && remark.kind !== 'done' ? remarkWords(speaker, scene, remark, step) : null;
  const backAgain = step.kind === 'recover' && !done;
  const form = step.kind === 'alone' && !context.pointing && !place.reveals && !detour ? 'aim' : 'do';
  /** The way back ends with this press. */
  const lastGesture = guide.plan.path?.length === 1 && advice?.gesture === 'press';
  /** What must be exact and is not: what was written beside what is wanted. */
  const different =
    !done && advice?.slots?.written && advice.slots.wanted ? say(speaker, t('player.difference'), scene, advice) : [];
  const doneWords = say(speaker, practice.task.done, scene);
  const sentence = done
    ? [{ kind: 'text' as const, text: t('player.success') }]
    : stuck
      ? [{ kind: 'text' as const, text: t('player.stuck') }]
      : remarkSentence();

  function remarkSentence() {
    const found = words(form);
    if (backAgain || detour?.away)
      return lead(t(backAgain && lastGesture ? 'player.return' : 'player.continue'), words('do'));
    return found;
  }

  const then = !done && !stuck && together && !detour && step.kind !== 'recover' ? words('then') : [];
  const kept = useRef(snapshot);
  useEffect(() => {
    if (kept.current === snapshot) return;
    kept.current = snapshot;
    keep({ snapshot, events: [...made, ...events], stage: guide.stage });
  });
  useEffect(() => {
    if (done) reach();
    // oxlint-disable-next-line react/exhaustive-deps -- once, when the goal is met
  }, [done]);

  const said = useRef({ turn: 0, snapshot });
  useEffect(() => {
    const before = said.current;
    said.current = { turn, snapshot };
    const happened =
      remark?.kind === 'done'
        ? sayMove(speaker, { ...scene, snapshot: remark.before }, remark.move, 'done')
        : (detour?.happened ?? undefined);
    if (turn !== before.turn) {
      const parts = [
        context.nudged ? t('player.notYet') : '',
        happened && plain(happened),
        detour?.safe ? t('player.nothingLost') : '',
        plain(different),
        plain(sentence),
      ];
      if (done) parts.push(plain(doneWords));
      announce(parts.filter(Boolean).join(' '));
    } else if (snapshot !== before.snapshot) {
      // Nothing to say of the way: the device's own sentence, if it has one.
      const notice = document.querySelector('[data-device] [data-notice]')?.textContent;
      if (notice) announce(notice);
    }
  });

  useEffect(() => {
    if (!slipped || step.kind !== 'recover') return;
    announce([plain(say(speaker, step.happened, scene)), t('player.nothingLost'), plain(sentence)].join(' '));
    document.querySelector<HTMLElement>('[data-device] [data-heading]')?.focus({ preventScroll: true });
    // oxlint-disable-next-line react/exhaustive-deps -- once, when the slip was made
  }, []);

  const showPlace = () => {
    send({ type: 'help.show' });
    const name =
      advice &&
      practice.simulator.label(
        snapshot as never,
        place.move(advice).control,
        kit!.device.labels[practice.simulator.id]!,
      );
    place.focus((kind, where) =>
      announce(t('player.where', { kind: t(`player.${kind}`), name, place: t(`player.places.${where}`) })),
    );
  };
  const restart = () => {
    if (onRestart) onRestart();
    else send({ type: 'practice.restart' });
  };

  const replay =
    step.kind === 'together' && watchStep(lesson.steps) ? (
      <Button
        variant="link"
        control="review"
        icon={<RotateCcw />}
        onPress={() => player.open(watchStep(lesson.steps)!.id)}
      >
        {t('player.reviewDemonstration')}
      </Button>
    ) : (
      <Button variant="link" control="restart" icon={<RotateCcw />} onPress={restart}>
        {t('player.restart')}
      </Button>
    );
  const doIt = (
    <Button variant="link" control="do" icon={<HandHelping />} onPress={() => send({ type: 'help.do' })}>
      {t('player.doIt')}
    </Button>
  );
  const link = done ? (
    <Button variant="link" control="redo" icon={<RotateCcw />} onPress={player.again}>
      {t('player.redo')}
    </Button>
  ) : context.nudged || step.kind === 'recover' ? (
    doIt
  ) : (
    replay
  );

  return (
    <Frame
      layout="lesson"
      {...player.frame}
      folded={folded.up}
      left={
        <Instruction
          count={step.kind === 'together' && !done && !stuck && !detour ? count(guide) : undefined}
          sign={done ? <CircleCheck className={css.tick} aria-hidden="true" /> : undefined}
          before={
            detour && !done ? (
              <div className={css.happened}>
                {detour.happened.length > 0 && (
                  <p>
                    <Words pieces={detour.happened} />
                  </p>
                )}
                {detour.safe && !stuck && <Safe />}
              </div>
            ) : backAgain && step.kind === 'recover' ? (
              <div className={css.happened}>
                <p>
                  <Words pieces={say(speaker, step.happened, scene)} />
                </p>
                <Safe />
              </div>
            ) : undefined
          }
          sentence={sentence}
          detail={
            done ? (
              <p>
                <Words pieces={doneWords} />
              </p>
            ) : context.nudged ? (
              <p>{t('player.notYet')}</p>
            ) : different.length > 0 ? (
              <p>
                <Words pieces={different} />
              </p>
            ) : detour ? undefined : (
              <>
                {events.length === 0 && 'intro' in step && step.intro && (
                  <p className={css.story}>
                    <Words pieces={say(speaker, step.intro, scene)} />
                  </p>
                )}
                {then.length > 0 && (events.length > 0 || !('intro' in step && step.intro)) && (
                  <p className={css.then}>
                    <Words pieces={then} />
                  </p>
                )}
              </>
            )
          }
          link={stuck ? undefined : link}
          offered={done || context.nudged}
          near={link === replay && !stuck && !context.help ? doIt : undefined}
        >
          {stuck && <Stuck onBefore={() => send({ type: 'moment.before' })} onRestart={restart} />}
        </Instruction>
      }
      right={
        <Stage
          device={kit!.device}
          practice={practice}
          snapshot={snapshot}
          send={(event) => send({ type: 'device.event', event })}
          control={!done && !stuck && (together || context.pointing || showing) ? advice?.control : undefined}
        />
      }
      bleed
      foot={{
        back: { label: t('player.backward'), onPress: player.back },
        help: {
          label: t('player.help'),
          expanded: context.help,
          onPress: () => send({ type: context.help ? 'help.close' : 'help.open' }),
        },
        next: {
          label: t('player.forward'),
          main: done,
          onPress: done ? player.next : () => send({ type: 'advice.repeat' }),
        },
      }}
    >
      {context.help && (
        <Help
          onClose={() => send({ type: 'help.close' })}
          {...(next(guide) && {
            strengths: {
              otherWords: words('again'),
              open: context.again,
              onOther: () => send({ type: 'help.again' }),
              onShow: showPlace,
              onDo: () => send({ type: 'help.do' }),
            },
          })}
          {...(done && { text: t('player.helpTexts.done') })}
          replay={done ? undefined : replay}
        />
      )}
      {folded.up && <TypingBar onDone={folded.close} />}
    </Frame>
  );
}

const watchStep = (steps: readonly { id: string; kind: string }[]) => steps.find(({ kind }) => kind === 'watch');

/** *Pour revenir, cliquez sur…*: the lead, then the sentence with a small first letter. */
function lead(start: string, sentence: ReturnType<typeof say>): ReturnType<typeof say> {
  const [first, ...rest] = sentence;
  if (first?.kind !== 'text') return [{ kind: 'text', text: `${start} ` }, ...sentence];
  return [{ kind: 'text', text: `${start} ${first.text.charAt(0).toLowerCase()}${first.text.slice(1)}` }, ...rest];
}

function Safe() {
  const { t } = useTranslation();
  return (
    <p className={css.safe}>
      <CircleCheck aria-hidden="true" /> {t('player.nothingLost')}
    </p>
  );
}
