import { MapPin, ShieldQuestionMark } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Help, HelpFact } from '../course/lesson.ts';
import { isLanguage, locales } from '../i18n/languages.ts';
import { Frame } from '../ui/Frame.tsx';
import { useFrame } from '../ui/frame-context.ts';
import css from './near.module.css';

interface Props {
  services: readonly Help[];
  /** Goes back to where the learner came from. */
  onBack(): void;
}

const groups = [
  ['near', MapPin],
  ['trouble', ShieldQuestionMark],
] as const;

/** Help in real life: people to meet, and what to do about a false message; each fact with its source. */
export function NearPage({ services, onBack }: Props) {
  const { t } = useTranslation();
  const { openTerm } = useFrame();
  return (
    <Frame
      layout="page"
      screen="near"
      left={
        <div className={css.page}>
          <h1 className={css.title} tabIndex={-1}>
            {t('near.title')}
          </h1>
          <p className={css.about}>{t('near.about')}</p>
          {groups.map(([group, Icon]) => (
            <section key={group} className={css.group} aria-labelledby={`near-${group}`}>
              <h2 id={`near-${group}`} className={css.heading}>
                <Icon aria-hidden="true" />
                {t(`near.groups.${group}`)}
              </h2>
              {services
                .filter((one) => one.group === group)
                .map((one) => (
                  <Service key={one.id} {...one} />
                ))}
            </section>
          ))}
        </div>
      }
      foot={{
        back: { label: t('app.back'), onPress: onBack },
        help: {
          label: t('app.help'),
          onPress: () =>
            openTerm({ title: t('help.title'), text: t('help.near', { returnObjects: true }) as string[] }),
        },
      }}
    />
  );
}

/** `info.gouv.fr` */
const site = (address: string) => new URL(address).hostname.replace(/^www\./, '');
const isNumber = (value: string) => /^\d+$/.test(value);

function Service({ title, facts }: Help) {
  const { t } = useTranslation();
  const sources = facts.filter((fact, i) => facts.findIndex(({ source }) => source === fact.source) === i);
  return (
    <div className={css.service}>
      <h3 className={css.name}>{title}</h3>
      <div className={css.facts}>
        {facts.map(({ id, text, value }) => (
          <p key={id}>
            {text}
            {value && (
              <>
                {' '}
                <strong className={css.value}>
                  {isNumber(value) ? (
                    value
                  ) : (
                    <a href={`https://${value}/`} rel="noreferrer external" data-control={`site:${value}`}>
                      <Breakable text={value} />
                    </a>
                  )}
                </strong>
              </>
            )}
          </p>
        ))}
        <p className={css.source} data-say="no">
          {t('near.readOn')}{' '}
          {sources.map((fact, i) => (
            <span key={fact.source}>
              {i > 0 && ', '}
              <Source {...fact} />
            </span>
          ))}
          .
        </p>
      </div>
    </div>
  );
}

function Source({ source, checked }: HelpFact) {
  const { t } = useTranslation();
  const { lang } = useFrame();
  const date = new Intl.DateTimeFormat(isLanguage(lang) ? locales[lang] : lang, { dateStyle: 'long', timeZone: 'UTC' });
  return (
    <>
      <a href={source} rel="noreferrer external" data-control={`source:${source}`}>
        <Breakable text={site(source)} />
      </a>
      {checked && ` ${t('near.on', { date: date.format(new Date(checked)) })}`}
    </>
  );
}

/** An address may go on to the next line before a dot, and nowhere else. */
const Breakable = ({ text }: { text: string }) =>
  text.split(/(?=\.)/).map((part, i) => (
    // oxlint-disable-next-line react/no-array-index-key -- the parts never move
    <span key={i}>
      {i > 0 && <wbr />}
      {part}
    </span>
  ));
