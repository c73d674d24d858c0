import { useMachine } from '@xstate/react';
import { CircleCheck, Gauge, Pause, Play, StepBack, StepForward } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { reducedMotion } from '../comfort/use-comfort.ts';
import type { WatchStep as Step } from '../course/lesson.ts';
import { demonstration } from '../guide/demonstration.ts';
import { plan } from '../guide/planner.ts';
import { plain } from '../i18n/sentence.ts';
import { Button } from '../ui/Button.tsx';
import { Frame } from '../ui/Frame.tsx';
import { Help } from './Help.tsx';
import { Instruction } from './Instruction.tsx';
import type { Practice } from './kit.ts';
import css from './player.module.css';
import { usePlayer } from './player-context.ts';
import { sayMove } from './say.ts';
import { Stage } from './Stage.tsx';
import { usePlace } from './use-place.ts';
import { shown, watchMachine } from './watch-machine.ts';

/** *Regarder*: the plan is done before the learner's eyes. */
export function WatchStep({ practice }: { step: Step; practice: Practice }) {
  const { t } = useTranslation();
  const player = usePlayer();
  const { speaker, kit, announce, reach } = player;
  const shots = useMemo(
    () => demonstration(practice.simulator, practice.plan ?? plan(practice.simulator, practice.start, practice.goal)),
    [practice],
  );
  const [state, send] = useMachine(watchMachine, { input: { shots, playing: !reducedMotion() } });
  const [help, setHelp] = useState(false);
  const { index, frame, slow, touched } = state.context;
  const playing = state.matches('playing');
  const finished = state.matches('finished');
  const snapshot = shown(state.context);
  const move = shots[index]?.move;
  const scene = { simulator: practice.simulator, scenario: practice.task.scenario, snapshot: shots[index]?.before };
  const place = usePlace(snapshot, move?.control);
  const sentence = finished
    ? [{ kind: 'text' as const, text: t('player.watched') }]
    : move
      ? (sayMove(speaker, scene, frame === 0 ? place.move(move) : move, 'watch') ?? [])
      : [];

  const resting = state.matches('resting');
  /** The gesture on the screen when something was last said, and whether its outcome was. */
  const said = useRef({ index, done: false });
  useEffect(() => {
    const before = said.current;
    said.current = { index, done: resting || finished };
    const outcome = (of: number) => {
      const shot = shots[of];
      return shot ? plain(sayMove(speaker, { ...scene, snapshot: shot.before }, shot.move, 'done') ?? []) : '';
    };
    if (resting) announce(outcome(index));
    else if (finished) announce([before.done ? '' : outcome(index), plain(sentence)].join(' ').trim());
    else if (index !== before.index)
      announce(
        [index === before.index + 1 && !before.done ? outcome(before.index) : '', plain(sentence)].join(' ').trim(),
      );
    // oxlint-disable-next-line react/exhaustive-deps -- one message a gesture
  }, [index, resting, finished]);
  useEffect(() => {
    if (touched > 0) announce(t('player.onlyWatch'));
    // oxlint-disable-next-line react/exhaustive-deps -- one message a press
  }, [touched]);
  useEffect(() => {
    if (finished) reach();
    // oxlint-disable-next-line react/exhaustive-deps -- once, at the end
  }, [finished]);

  const bar = (
    <section className={css.demonstration} aria-label={t('player.demonstration')}>
      <Button
        control="play"
        variant={playing || finished ? 'plain' : 'main'}
        icon={playing ? <Pause /> : <Play />}
        onPress={() => send({ type: playing ? 'demonstration.pause' : 'demonstration.play' })}
      >
        {playing ? t('player.pause') : finished ? t('player.watchAgain') : t('player.play')}
      </Button>
      <Button
        control="slower"
        icon={<Gauge />}
        onPress={() => send({ type: slow ? 'demonstration.usual' : 'demonstration.slower' })}
      >
        {slow ? t('player.usual') : t('player.slower')}
      </Button>
      <Button control="gesture-before" icon={<StepBack />} onPress={() => send({ type: 'demonstration.before' })}>
        {t('player.gestureBefore')}
      </Button>
      <Button control="gesture-after" icon={<StepForward />} onPress={() => send({ type: 'demonstration.after' })}>
        {t('player.gestureAfter')}
      </Button>
    </section>
  );

  return (
    <Frame
      layout="lesson"
      {...player.frame}
      left={
        <Instruction
          count={finished ? undefined : { gesture: index + 1, of: shots.length }}
          sign={finished ? <CircleCheck className={css.tick} aria-hidden="true" /> : undefined}
          sentence={sentence}
          barred
          detail={
            <p data-touched={touched || undefined}>{finished ? t('player.yourTurnSoon') : t('player.onlyWatch')}</p>
          }
        />
      }
      right={
        <Stage
          device={kit!.device}
          practice={practice}
          snapshot={snapshot}
          send={() => send({ type: 'demonstration.touch' })}
          control={finished ? undefined : move?.control}
        />
      }
      bleed
      foot={{
        back: { label: t('player.backward'), onPress: player.back },
        help: { label: t('player.help'), expanded: help, onPress: () => setHelp(!help) },
        next: { label: t('player.forward'), main: finished, onPress: player.next },
      }}
    >
      {bar}
      {help && <Help onClose={() => setHelp(false)} text={t('player.helpTexts.watch')} />}
    </Frame>
  );
}
