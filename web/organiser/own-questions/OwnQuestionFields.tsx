import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ownLimits, takesOwnQuestions } from '../../../surveys/definition/own-questions.ts';
import { Button } from '../../design/Button.tsx';
import { focusSoon } from '../activity/focus-soon.ts';
import { useAnnounce } from '../shell/Announcer.tsx';
import { OneQuestionFields } from './OneQuestionFields.tsx';
import { allOwnField, moveButton, movedBy, newQuestion, ownField, type WrittenQuestion } from './written-questions.ts';

export interface OwnQuestionFieldsProps {
  readonly survey: string;
  /** Whether texts may be shown in the room, with the writer's own yes. */
  readonly hasRoom: boolean;
  readonly own: readonly WrittenQuestion[];
  readonly write: (own: readonly WrittenQuestion[]) => void;
  readonly errorOf: (field: string) => string | undefined;
}

interface Removed {
  readonly question: WrittenQuestion;
  readonly at: number;
}

/** Questions to add to a survey: written, put in order and taken away, by mouse or keyboard alike. */
export function OwnQuestionFields({ survey, hasRoom, own, write, errorOf }: OwnQuestionFieldsProps): ReactElement {
  const { t } = useTranslation('survey');
  const announce = useAnnounce();
  const [removed, setRemoved] = useState<Removed>();
  if (!takesOwnQuestions(survey)) return <p className="note">{t('own.notHere')}</p>;
  const error = errorOf(allOwnField);
  const add = () => {
    const key = Math.max(0, removed?.question.key ?? 0, ...own.map((one) => one.key)) + 1;
    write([...own, newQuestion(key)]);
    announce(t('own.added', { number: own.length + 1 }));
    focusSoon(ownField(key, 'title'));
  };
  const move = (key: number, step: -1 | 1) => {
    const moved = movedBy(own, key, step);
    write(moved);
    const place = moved.findIndex((one) => one.key === key);
    announce(t('own.moved', { number: place + 1 }));
    // At the end of the list the button it was moved by is switched off: the other one keeps the focus there.
    const isAtEnd = step < 0 ? place === 0 : place === moved.length - 1;
    focusSoon(moveButton(key, isAtEnd ? (step < 0 ? 1 : -1) : step));
  };
  const remove = (key: number) => {
    const at = own.findIndex((one) => one.key === key);
    const question = own[at];
    if (!question) return;
    setRemoved({ question, at });
    write(own.filter((one) => one.key !== key));
    announce(t('own.removed', { number: at + 1 }));
    focusSoon(undoButton);
  };
  const undo = ({ question, at }: Removed) => {
    write([...own.slice(0, at), question, ...own.slice(at)]);
    setRemoved(undefined);
    focusSoon(ownField(question.key, 'title'));
  };
  return (
    <fieldset className="own-questions" id={allOwnField} tabIndex={-1}>
      <legend>{t('own.legend')}</legend>
      <p className="hint">{t(hasRoom ? 'own.leadRoom' : 'own.lead')}</p>
      {error && <p className="error">{error}</p>}
      {own.map((question, at) => (
        <OneQuestionFields
          key={question.key}
          question={question}
          number={at + 1}
          isFirst={at === 0}
          isLast={at === own.length - 1}
          write={(part) => write(own.map((one) => (one.key === question.key ? { ...one, ...part } : one)))}
          move={(step) => move(question.key, step)}
          remove={() => remove(question.key)}
          errorOf={errorOf}
        />
      ))}
      {removed && own.length < ownLimits.questions && (
        <p className="row removed">
          <span>{t('own.removed', { number: removed.at + 1 })}</span>
          <Button size="s" id={undoButton} onClick={() => undo(removed)}>
            {t('own.undo')}
          </Button>
        </p>
      )}
      {own.length > 0 && <p className="meta">{t('own.compare')}</p>}
      {own.length < ownLimits.questions ? (
        <Button size="s" onClick={add}>
          {t('own.add')}
        </Button>
      ) : (
        <p className="meta">{t('own.full')}</p>
      )}
    </fieldset>
  );
}

const undoButton = 'own-undo';
