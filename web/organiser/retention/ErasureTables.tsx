import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ErasureEntry, ToldCount } from '../../../surveys/fieldwork/retention.ts';
import { shortDate } from '../words/dates.ts';
import { useWords } from '../words/use-words.ts';
import type { ErasurePlan } from './retention-queries.ts';

interface RowsProps {
  readonly caption: string;
  readonly showActivity: boolean;
  readonly rows: readonly { readonly key: string; readonly activity: string; readonly cells: readonly ReactNode[] }[];
  readonly heads: readonly string[];
}

/** A table that scrolls inside itself where it is wider than the page. */
function Rows({ caption, showActivity, rows, heads }: RowsProps): ReactElement {
  const { t } = useTranslation('after');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
    <section className="erasure-table" aria-label={t('erase.table', { caption })} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
            {showActivity && <th scope="col">{t('erase.activity')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, activity, cells }) => (
            <tr key={key}>
              {cells.map((cell, at) => (
                <td key={heads[at]}>{cell}</td>
              ))}
              {showActivity && <td>{activity}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What is erased, in words; names of questions where a form has promised to remove them. */
function useWhat(): (what: readonly string[]) => string {
  const { t } = useTranslation('after');
  return (what) => {
    const [only] = what;
    if (
      what.length === 1 &&
      (only === 'responses' || only === 'recipients' || only === 'mails' || only === 'attendance' || only === 'contacts')
    )
      return t(`erase.what.${only}`);
    return t('erase.what.personal', { questions: what.join(', ') });
  };
}

/** A number, or what may be told of it. */
export function useCountWords(): (counted: ToldCount) => string {
  const { t } = useTranslation('after');
  return ({ count, step }) => {
    if (step === undefined) return String(count);
    return count === 0 ? t('erase.fewer', { step }) : t('erase.atLeast', { least: count });
  };
}

export function PlannedErasures({ plan, showActivity }: { readonly plan: ErasurePlan; readonly showActivity: boolean }): ReactElement {
  const { t } = useTranslation('after');
  const { text, locale } = useWords();
  const whatOf = useWhat();
  const countWords = useCountWords();
  if (plan.planned.length === 0) return <p className="note">{t('erase.nothing', { count: plan.days })}</p>;
  const rows = plan.planned.map(({ on, activity, wave, what, ...counted }) => ({
    key: `${activity.id} ${wave?.id} ${what.join(' ')}`,
    activity: activity.title,
    cells: [
      on <= plan.today ? <strong key="now">{t('erase.now')}</strong> : shortDate(on, locale),
      wave ? `${text(wave.title)} (${wave.code})` : '–',
      whatOf(what),
      countWords(counted),
      [wave?.retention?.decision, wave?.retention?.caseNumber].filter(Boolean).join(', ') || '–',
    ],
  }));
  const heads = [t('erase.when'), t('erase.wave'), t('erase.whatHead'), t('erase.count'), t('erase.decision')];
  return <Rows caption={t('erase.goes')} showActivity={showActivity} rows={rows} heads={heads} />;
}

export function ErasureLog({ log, showActivity }: { readonly log: readonly ErasureEntry[]; readonly showActivity: boolean }): ReactElement {
  const { t } = useTranslation('after');
  const { text, locale } = useWords();
  const whatOf = useWhat();
  const countWords = useCountWords();
  if (log.length === 0) return <p className="note">{t('erase.logEmpty')}</p>;
  const rows = log.map(({ id, on, by, activity, wave, what, decision, caseNumber, ...counted }) => ({
    key: id,
    activity: activity?.title ?? '',
    cells: [
      shortDate(on, locale),
      wave ? `${text(wave.title)} (${wave.code})` : '–',
      whatOf(what),
      countWords(counted),
      [decision, caseNumber].filter(Boolean).join(', ') || '–',
      t(`erase.by.${by}`),
    ],
  }));
  const heads = [t('erase.when'), t('erase.wave'), t('erase.whatHead'), t('erase.count'), t('erase.decision'), t('erase.byHead')];
  return <Rows caption={t('erase.log')} showActivity={showActivity} rows={rows} heads={heads} />;
}
