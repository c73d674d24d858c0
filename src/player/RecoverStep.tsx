import { HandHelping } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { transition } from 'xstate';
import type { RecoverStep as Step } from '../course/lesson.ts';
import type { Snapshot } from '../guide/planner.ts';
import { plain } from '../i18n/sentence.ts';
import { holds } from '../simulators/facts.ts';
import type { Move } from '../simulators/simulator.ts';
import { Button } from '../ui/Button.tsx';
import { Frame } from '../ui/Frame.tsx';
import { Help } from './Help.tsx';
import { Instruction } from './Instruction.tsx';
import type { Practice } from './kit.ts';
import { PlayerContext, usePlayer } from './player-context.ts';
import { PracticeStep } from './PracticeStep.tsx';
import type { DeviceEvent } from './practice-machine.ts';
import { say, sayMove } from './say.ts';
import { Stage } from './Stage.tsx';
import { usePlace } from './use-place.ts';
import { Words } from './Words.tsx';

interface Slip {
  snapshot: Snapshot;
  events: readonly DeviceEvent[];
}

/** *Et si je me trompe ?*: the slip is made on purpose, then undone. */
export function RecoverStep({ step, practice }: { step: Step; practice: Practice }) {
  const player = usePlayer();
  const [slip, setSlip] = useState<Slip | null>(player.left ? { snapshot: player.left.snapshot, events: [] } : null);
  if (!slip) return <Asking step={step} practice={practice} onSlip={setSlip} />;
  const slipped = slip.events.length > 0;
  return (
    <PlayerContext value={slipped ? { ...player, fresh: null } : player}>
      <PracticeStep
        step={step}
        practice={practice}
        from={slip.snapshot}
        made={slip.events}
        slipped={slipped}
        onRestart={player.again}
      />
    </PlayerContext>
  );
}

function Asking({ step, practice, onSlip }: { step: Step; practice: Practice; onSlip(slip: Slip): void }) {
  const { t } = useTranslation();
  const player = usePlayer();
  const { simulator, goal, task } = practice;
  const [now, setNow] = useState<Slip>({ snapshot: practice.before, events: [] });
  const [help, setHelp] = useState(false);
  const [again, setAgain] = useState(false);
  /** How often the place was asked for. */
  const [shown, setShown] = useState(0);
  const focusing = useRef(false);
  const pointing = shown > 0;
  const wanted = practice.slip;
  const move: Move | undefined = simulator
    .moves(now.snapshot as never, goal, true)
    .find(({ event }) => JSON.stringify(event) === JSON.stringify(wanted));
  const place = usePlace(now.snapshot, move?.control);
  const scene = { simulator, scenario: task.scenario, snapshot: now.snapshot };
  const words = (form: 'do' | 'again') => (move ? (sayMove(player.speaker, scene, place.move(move), form) ?? []) : []);

  const send = (event: { type: string }, from = now) => {
    const snapshot = transition(simulator.machine, from.snapshot as never, event as never)[0];
    if (snapshot === from.snapshot) return;
    const next = { snapshot, events: [...from.events, event as DeviceEvent] };
    const met = (at: Snapshot) =>
      goal.stages.every((atoms) => atoms.every((atom) => holds(simulator, at as never, atom)));
    // The slip that was asked for, or another one that leads away.
    if (JSON.stringify(event) === JSON.stringify(wanted) || (met(from.snapshot) && !met(snapshot))) {
      player.keep({ ...next, stage: 0 });
      onSlip(next);
    } else setNow(next);
  };
  /** Where the slip can be made: what was done meanwhile is put back if it is in the way, be it the caret that Tab has moved. */
  const fresh: Slip = { snapshot: practice.before, events: [] };
  const doIt = () => wanted && send(wanted, move ? now : fresh);
  const show = (focus: boolean) => {
    focusing.current = focus;
    if (!move) setNow(fresh);
    setShown(shown + 1);
  };
  useEffect(() => {
    if (shown === 0 || !move) return;
    if (!focusing.current) return player.announce(plain(words('do')));
    const name = simulator.label(
      now.snapshot as never,
      place.move(move).control,
      player.kit!.device.labels[simulator.id] ?? {},
    );
    place.focus((kind, where) =>
      player.announce(t('player.where', { kind: t(`player.${kind}`), name, place: t(`player.places.${where}`) })),
    );
    // oxlint-disable-next-line react/exhaustive-deps -- once each time it is asked for
  }, [shown]);

  return (
    <Frame
      layout="lesson"
      {...player.frame}
      left={
        <Instruction
          sentence={say(player.speaker, step.ask, scene)}
          detail={
            pointing || place.reveals ? (
              <p>
                <Words pieces={words('do')} />
              </p>
            ) : undefined
          }
          offered={pointing}
          link={
            <Button variant="link" control="do" icon={<HandHelping />} onPress={doIt}>
              {t('player.doIt')}
            </Button>
          }
        />
      }
      right={
        <Stage
          device={player.kit!.device}
          practice={practice}
          snapshot={now.snapshot}
          send={send}
          control={pointing || place.reveals ? move?.control : undefined}
        />
      }
      bleed
      foot={{
        back: { label: t('player.backward'), onPress: player.back },
        help: { label: t('player.help'), expanded: help, onPress: () => setHelp(!help) },
        next: { label: t('player.forward'), onPress: () => show(false) },
      }}
    >
      {help && (
        <Help
          onClose={() => setHelp(false)}
          strengths={{
            otherWords: words('again'),
            open: again,
            onOther: () => setAgain(!again),
            onShow: () => {
              setHelp(false);
              show(true);
            },
            onDo: () => {
              setHelp(false);
              doIt();
            },
          }}
        />
      )}
    </Frame>
  );
}
