import {
  Bird,
  Cat,
  Check,
  Fish,
  Flower2,
  type LucideIcon,
  Pencil,
  Sun,
  TreeDeciduous,
  Undo2,
  UserPlus,
} from 'lucide-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice, Choices } from '../comfort/Choice.tsx';
import { faultWords } from '../i18n/faults.ts';
import { becomeLearner, currentLearner, newLearner } from '../progress/learner.ts';
import { type Face, faces, LONGEST, type Person } from '../progress/person.ts';
import { Button } from '../ui/Button.tsx';
import { Said, useSaid } from './Said.tsx';
import css from './record.module.css';
import tiles from './tiles.module.css';

const icons: Record<Face, LucideIcon> = {
  bird: Bird,
  flower: Flower2,
  cat: Cat,
  fish: Fish,
  tree: TreeDeciduous,
  sun: Sun,
};

/** Everybody who learns here; `undefined` until they are known. */
export function usePeople(): { people: readonly Person[]; me: Person; nameOf(person: Person): string } | undefined {
  const { t } = useTranslation();
  const [people, setPeople] = useState<readonly Person[]>();
  useEffect(() => {
    let wanted = true;
    import('../progress/people.ts')
      .then(({ everybody }) => everybody())
      .then((all) => wanted && setPeople(all))
      // Without this part nobody else can learn here: nothing is shown.
      .catch(() => {});
    return () => void (wanted = false);
  }, []);
  const me = people?.find(({ id }) => id === currentLearner());
  return people && me && { people, me, nameOf: ({ name, face }) => name || t(`record.people.faces.${face}`) };
}

/** Who is learning, the others, and how to add somebody. */
export function People({ onTurn }: { onTurn(): void }) {
  const { t } = useTranslation();
  const known = usePeople();
  const [form, setForm] = useState<'me' | 'new'>();
  const [mine, setMine] = useState<Person>();
  const [said, say] = useSaid();
  if (!known) return <p>{t('record.people.about')}</p>;
  const { people, nameOf } = known;
  const me = mine ?? known.me;

  /** Writes people down first: nobody may get lost by leaving. */
  const turn = async (to: string, ...write: Person[]) => {
    try {
      const list = await import('../progress/people.ts');
      for (const person of write) await list.write(person);
      if (!becomeLearner(to)) throw new DOMException('The browser refuses.', 'SecurityError');
      onTurn();
    } catch {
      say(t(faultWords.people));
    }
  };

  const keep = async (form: 'me' | 'new', name: string, face: Face) => {
    if (form === 'new') {
      const id = newLearner();
      return turn(id, me, { id, name, face });
    }
    const next = { ...me, name, face };
    try {
      await (await import('../progress/people.ts')).write(next);
      setMine(next);
      setForm(undefined);
    } catch {
      say(t(faultWords.people));
    }
  };

  const all = people.map((one) => (one.id === me.id ? me : one));
  const free = faces.find((face) => !all.some((one) => one.face === face)) ?? 'bird';
  return (
    <>
      <p>{t('record.people.about')}</p>
      <ul className={css.people}>
        {all.map((person) => {
          const Icon = icons[person.face];
          return (
            <li key={person.id} className={css.person} data-me={person.id === me.id ? '' : undefined}>
              {person.id === me.id ? (
                <>
                  <Icon aria-hidden="true" />
                  <span>{nameOf(person)}</span>
                  <span className={tiles.mark}>
                    <span className={tiles.disc}>
                      <Check />
                    </span>
                    {t('record.people.now')}
                  </span>
                </>
              ) : (
                <Button control={`person:${person.id}`} icon={<Icon />} onPress={() => void turn(person.id, me)}>
                  {t('record.people.turn', { name: nameOf(person) })}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {form ? (
        <Form
          key={form}
          person={form === 'me' ? me : { name: '', face: free }}
          save={t(form === 'me' ? 'record.people.save' : 'record.people.start')}
          onSave={(name, face) => void keep(form, name, face)}
          onLeave={() => setForm(undefined)}
        />
      ) : (
        <div className={css.ways}>
          <Button control="people:me" variant="link" icon={<Pencil />} onPress={() => setForm('me')}>
            {t('record.people.edit')}
          </Button>
          <Button control="people:add" variant="link" icon={<UserPlus />} onPress={() => setForm('new')}>
            {t('record.people.add')}
          </Button>
        </div>
      )}
      <Said text={said} />
    </>
  );
}

interface FormProps {
  person: Pick<Person, 'name' | 'face'>;
  save: string;
  onSave(name: string, face: Face): void;
  onLeave(): void;
}

function Form({ person, save, onSave, onLeave }: FormProps) {
  const { t } = useTranslation();
  const [name, setName] = useState(person.name);
  const [face, setFace] = useState(person.face);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      className={css.form}
      onSubmit={(e: FormEvent) => {
        e.preventDefault();
        onSave(name.trim(), face);
      }}
    >
      <label htmlFor="person-name">{t('record.people.name')}</label>
      <input
        ref={field}
        id="person-name"
        className={css.field}
        value={name}
        onChange={(e) => setName(e.target.value)}
        maxLength={LONGEST}
        autoComplete="off"
        spellCheck={false}
        data-control="person:name"
      />
      <Choices legend={t('record.people.face')} columns={3}>
        {faces.map((one) => {
          const Icon = icons[one];
          return (
            <Choice
              key={one}
              name="person:face"
              value={one}
              icon={<Icon />}
              chosen={face === one}
              label={t(`record.people.faces.${one}`)}
              onChoose={() => setFace(one)}
            />
          );
        })}
      </Choices>
      <div className={css.ways}>
        <Button control="person:save" type="submit" icon={<Check />}>
          {save}
        </Button>
        <Button control="person:leave" variant="link" icon={<Undo2 />} onPress={onLeave}>
          {t('record.people.leave')}
        </Button>
      </div>
    </form>
  );
}
