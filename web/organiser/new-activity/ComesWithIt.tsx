import type { ReactElement } from 'react';
import { fullDate, monthsAfter } from '../words/dates.ts';
import { useWords } from '../words/use-words.ts';
import { type ActivityDraft, lastDate } from './check-activity.ts';

/** Which evaluations will be made together with the activity, for the dates in the form just now. */
export function ComesWithIt({ draft }: { readonly draft: ActivityDraft }): ReactElement {
  const { t, locale } = useWords();
  const count = draft.occasions.length;
  const last = lastDate(draft.occasions);
  const followUp = last ? t('comes.followUpOn', { date: fullDate(monthsAfter(last, 3), locale) }) : t('comes.followUp');
  const parts =
    draft.kind === 'learning-project'
      ? [t('comes.sessions', { count }), t('comes.project'), followUp]
      : [t('comes.checks', { count }), t('comes.cycle')];
  return (
    <section className="note comes" aria-labelledby="comes">
      <h2 id="comes">{t('comes.title')}</h2>
      <ul>
        {parts.map((part) => (
          <li key={part}>{part}</li>
        ))}
      </ul>
      <p className="meta">{t('comes.drafts')}</p>
    </section>
  );
}
