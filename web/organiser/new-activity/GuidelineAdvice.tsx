import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { GuidelineAdvice as Advice } from '../../../surveys/fieldwork/guidelines.ts';
import { fullDate } from '../words/dates.ts';
import { useWords } from '../words/use-words.ts';

/** Where a plan departs from the guidelines: what, and what to do about it. */
export function AdviceList({ advice }: { readonly advice: readonly Advice[] }): ReactElement {
  const { t } = useTranslation('setup');
  const { locale } = useWords();
  const values = ({ date, count, sessions = [] }: Advice) => ({
    count,
    date: date && fullDate(date, locale),
    sessions: t('guidelines.sessions', { count: sessions.length, list: new Intl.ListFormat(locale).format(sessions.map(String)) }),
  });
  return (
    <ul className="advice">
      {advice.map((one) => (
        <li key={one.rule}>
          <strong>{t(`guidelines.rules.${one.rule}.what`, values(one))}</strong> {t(`guidelines.rules.${one.rule}.do`, values(one))}
        </li>
      ))}
    </ul>
  );
}
