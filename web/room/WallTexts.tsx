import { type ReactElement, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { textIn } from '../../surveys/definition/localized-text.ts';
import { questionsIn } from '../../surveys/definition/questions-in.ts';
import type { SurveyJson } from '../../surveys/definition/survey-json.ts';
import { type PileNumber, pileName, pileNumbers } from '../../surveys/fieldwork/room.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { Card, Labels } from './Card.tsx';
import type { WallText } from './live-wall.ts';
import type { CurrentCard } from './use-current-card.ts';

interface WallTextsProps {
  readonly texts: readonly WallText[];
  readonly survey: SurveyJson | null | undefined;
  /** For the facilitator. */
  readonly current?: CurrentCard | undefined;
}

interface QuestionColumnsProps extends WallTextsProps {
  /** Whether more may come. */
  readonly open: boolean;
}

/** What people have written, in their own type, newest first under each question. */
export function QuestionColumns({ texts, survey, current, open }: QuestionColumnsProps): ReactElement {
  const { t } = useTranslation('room');
  const { locale } = useLanguage();
  const isNew = useNewIds(texts);
  if (texts.length === 0) return <p className="empty voice">{t(open ? 'empty' : 'nothingToShow')}</p>;
  const asked = survey ? questionsIn(survey) : [];
  const answered = new Set(texts.map(({ question }) => question));
  const known = asked.filter(({ name }) => answered.has(name));
  const columns = known.length > 0 ? known.map(({ name, title }) => ({ name, title: title ? textIn(title, locale) : '' })) : [];
  return (
    <div className={columns.length > 1 ? 'piles' : 'piles single'}>
      {columns.map(({ name, title }) => (
        <section className="pile" key={name}>
          <h2>{title}</h2>
          <Cards texts={texts.filter(({ question }) => question === name).toReversed()} survey={survey} current={current} isNew={isNew} />
        </section>
      ))}
    </div>
  );
}

interface PilesProps extends WallTextsProps {
  readonly names: readonly [string, string, string];
  readonly onSort?: ((text: string, pile: PileNumber) => void) | undefined;
}

/** The piles of the talk in plenary. Within a pile the order says nothing: it is that of the ids, which are random. */
export function Piles({ texts, survey, current, names, onSort }: PilesProps): ReactElement {
  const { t } = useTranslation('room');
  const { locale } = useLanguage();
  const inOrder = texts.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return (
    <div className="piles three">
      {pileNumbers.map((pile) => {
        const lying = inOrder.filter((text) => text.pile === pile);
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: dragging is one way of three; buttons and keys do the same
          <section
            className="pile"
            key={pile}
            onDragOver={onSort && ((event) => event.preventDefault())}
            onDrop={
              onSort &&
              ((event) => {
                event.preventDefault();
                onSort(event.dataTransfer.getData('text/plain'), pile);
              })
            }
          >
            <h2>
              {pileName(names, pile, locale)}
              <span className="how-many">
                <span aria-hidden="true">{lying.length}</span>
                <span className="vh">{t('pile.texts', { count: lying.length })}</span>
              </span>
            </h2>
            {lying.length === 0 ? (
              <p className="empty-pile">{t('pile.empty')}</p>
            ) : (
              <Cards texts={lying} survey={survey} current={current} />
            )}
          </section>
        );
      })}
    </div>
  );
}

interface CardsProps extends WallTextsProps {
  readonly isNew?: (id: string) => boolean;
}

function Cards({ texts, survey, current, isNew = () => false }: CardsProps): ReactElement {
  const card = (text: WallText, alone: boolean) => (
    <Card
      key={text.id}
      text={text}
      labelled={alone}
      survey={survey}
      fresh={isNew(text.id)}
      onChoose={current && (() => current.choose(current.chosen === text.id ? undefined : text.id))}
      chosen={current?.chosen === text.id}
    />
  );
  return (
    <ul className="voice">
      {byWriter(texts).map(([first, ...others]) =>
        others.length === 0 ? (
          card(first, true)
        ) : (
          <li key={first.id} className="from">
            <Labels text={first} survey={survey} />
            <ul>{[first, ...others].map((text) => card(text, false))}</ul>
          </li>
        ),
      )}
    </ul>
  );
}

/** What one group has written stands together, where its first text stands, so that its name is said once. Persons have no name. */
function byWriter(texts: readonly WallText[]): readonly (readonly [WallText, ...WallText[]])[] {
  const writers = new Map<string, [WallText, ...WallText[]]>();
  for (const text of texts) {
    const writer = text.labels ? JSON.stringify(text.labels) : text.id;
    const known = writers.get(writer);
    if (known) known.push(text);
    else writers.set(writer, [text]);
  }
  return [...writers.values()];
}

/** Which texts have come since the last drawing; none the first time, when all are. */
function useNewIds(texts: readonly WallText[]): (id: string) => boolean {
  const seen = useRef<ReadonlySet<string> | undefined>(undefined);
  const before = seen.current;
  useEffect(() => {
    seen.current = new Set(texts.map(({ id }) => id));
  }, [texts]);
  return (id) => before !== undefined && before.size > 0 && !before.has(id);
}
