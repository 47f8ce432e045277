import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { answerLabel } from '../../surveys/definition/answer-label.ts';
import type { SurveyJson } from '../../surveys/definition/survey-json.ts';
import { useLanguage } from '../i18n/use-language.ts';
import type { WallText } from './live-wall.ts';

interface CardProps {
  readonly text: WallText;
  readonly survey: SurveyJson | null | undefined;
  readonly fresh?: boolean;
  /** False where its group's name stands above it already. */
  readonly labelled?: boolean;
  /** For the facilitator: makes it the text that keys and buttons act on. */
  readonly onChoose?: (() => void) | undefined;
  readonly chosen?: boolean;
}

/** One text on the wall. The facilitator can choose it, and drag it to a pile. */
export function Card({ text, survey, fresh = false, labelled = true, onChoose, chosen = false }: CardProps): ReactElement {
  const words = (
    <>
      {labelled && <Labels text={text} survey={survey} />}
      <span className="words">{text.text}</span>
    </>
  );
  if (!onChoose) return <li className={fresh ? 'fresh' : undefined}>{words}</li>;
  return (
    <li
      className={fresh ? 'fresh' : undefined}
      draggable
      onDragStart={(event) => {
        event.dataTransfer.setData('text/plain', text.id);
        event.dataTransfer.effectAllowed = 'move';
      }}
    >
      <button type="button" className="card" aria-pressed={chosen} onClick={onChoose}>
        {words}
      </button>
    </li>
  );
}

/** Which group wrote it and what it talked about; nothing where persons answer. */
export function Labels({ text, survey }: Pick<CardProps, 'text' | 'survey'>): ReactElement | null {
  const { t } = useTranslation('room');
  const { locale } = useLanguage();
  if (!text.labels || !survey) return null;
  const said = Object.entries(text.labels).map(([name, answer]) => {
    const label = answerLabel(survey, name, answer, locale);
    return name === 'group' && /^\d+$/.test(label) ? t('group', { number: label }) : label;
  });
  return <span className="labels">{said.join(' · ')}</span>;
}
