import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { type OwnQuestionKind, ownLimits, ownQuestionKinds } from '../../../surveys/definition/own-questions.ts';
import { Button } from '../../design/Button.tsx';
import { Fold } from '../../design/Fold.tsx';
import { AreaField, CheckField, InputField, SelectField } from '../forms/fields.tsx';
import { moveButton, ownField, type WrittenField, type WrittenQuestion } from './written-questions.ts';

interface OneQuestionProps {
  readonly question: WrittenQuestion;
  /** From 1. */
  readonly number: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly write: (part: Partial<WrittenQuestion>) => void;
  readonly move: (step: -1 | 1) => void;
  readonly remove: () => void;
  readonly errorOf: (field: string) => string | undefined;
}

/** One question to write: how it is answered decides what is asked for. */
export function OneQuestionFields(props: OneQuestionProps): ReactElement {
  const { t } = useTranslation('survey');
  const { question, number, write, errorOf } = props;
  const { kind } = question;
  const own = (field: WrittenField) => ({
    id: ownField(question.key, field),
    label: t(`own.${field}`),
    error: errorOf(ownField(question.key, field)),
    value: question[field],
    onWrite: (text: string) => write({ [field]: text }),
  });
  const hasChoices = kind === 'one' || kind === 'several';
  const english: readonly WrittenField[] = ['titleEn', 'lowEn', 'highEn', 'choicesEn'];
  return (
    <fieldset className="own-question">
      <legend>{t('own.number', { number })}</legend>
      <InputField {...own('title')} hint={t(kind === 'text' ? 'own.personalText' : 'own.personal')} maxLength={ownLimits.title} />
      <SelectField
        id={`own-${question.key}-kind`}
        className="short"
        label={t('own.kindLabel')}
        hint={kind === 'scale' ? t('own.scaleHint') : undefined}
        options={ownQuestionKinds.map((value) => ({ value, label: t(`own.kind.${value}`) }))}
        value={kind}
        onWrite={(value) => write({ kind: value as OwnQuestionKind })}
      />
      {kind === 'scale' && (
        <div className="own-ends">
          <InputField {...own('low')} maxLength={ownLimits.end} />
          <InputField {...own('high')} maxLength={ownLimits.end} />
        </div>
      )}
      {hasChoices && <AreaField {...own('choices')} hint={t('own.choicesHint')} rows={4} />}
      <CheckField label={t('own.required')} checked={question.isRequired} onCheck={(isRequired) => write({ isRequired })} />
      <Fold summary={t('own.english')} open={english.some((field) => errorOf(ownField(question.key, field)) !== undefined)}>
        <div className="form">
          <p className="hint">{t('own.englishHint')}</p>
          <InputField {...own('titleEn')} optional maxLength={ownLimits.title} />
          {kind === 'scale' && <InputField {...own('lowEn')} optional maxLength={ownLimits.end} />}
          {kind === 'scale' && <InputField {...own('highEn')} optional maxLength={ownLimits.end} />}
          {hasChoices && <AreaField {...own('choicesEn')} optional hint={t('own.choicesEnHint')} rows={4} />}
        </div>
      </Fold>
      <Moves {...props} />
    </fieldset>
  );
}

function Moves({ question, number, isFirst, isLast, move, remove }: OneQuestionProps): ReactElement {
  const { t } = useTranslation('survey');
  const which = <span className="vh"> {t('own.which', { number })}</span>;
  return (
    <div className="row">
      <Button size="s" id={moveButton(question.key, -1)} disabled={isFirst} onClick={() => move(-1)}>
        {t('own.up')}
        {which}
      </Button>
      <Button size="s" id={moveButton(question.key, 1)} disabled={isLast} onClick={() => move(1)}>
        {t('own.down')}
        {which}
      </Button>
      <Button size="s" onClick={remove}>
        {t('own.remove')}
        {which}
      </Button>
    </div>
  );
}
