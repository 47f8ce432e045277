import type { ReactElement } from 'react';
import { itemText, questionsIn } from '../../../surveys/definition/questions-in.ts';
import type { Item, Question, SurveyJson } from '../../../surveys/definition/survey-json.ts';
import { useWords } from '../words/use-words.ts';

/** A survey to read through: every question with what can be answered. */
export function QuestionList({ json }: { readonly json: SurveyJson }): ReactElement {
  return (
    <ol className="questions">
      {questionsIn(json).map((question) => (
        <OneQuestion key={question.name} question={question} />
      ))}
    </ol>
  );
}

function OneQuestion({ question }: { readonly question: Question }): ReactElement {
  const { t, text, locale } = useWords();
  const rows = 'rows' in question && Array.isArray(question.rows) ? (question.rows as readonly Item[]) : [];
  const choices = choicesOf(question).map((item) => itemText(item, locale));
  return (
    <li>
      <p>
        {question.title ? text(question.title) : question.name}
        {question.isRequired && <span className="meta"> {t('questions.required')}</span>}
      </p>
      {rows.length > 0 && (
        <ul>
          {rows.map((row) => (
            <li key={itemText(row, locale)}>{itemText(row, locale)}</li>
          ))}
        </ul>
      )}
      <p className="meta">{choices.length > 0 ? choices.join(' · ') : t(`questions.${isWritten(question) ? 'written' : 'other'}`)}</p>
    </li>
  );
}

/** Choices, steps or columns: what a person picks among. */
function choicesOf(question: Question): readonly Item[] {
  if ('choices' in question) return question.choices;
  if (question.type === 'rating') return question.rateValues ?? [];
  return question.type === 'matrix' ? question.columns : [];
}

function isWritten({ type }: Question): boolean {
  return type === 'comment' || type === 'text';
}
