import { useTranslation } from 'react-i18next';
import { opensAt, type PlannedTimes, timesIn } from '../../../surveys/fieldwork/planned-times.ts';
import type { ActivityView, WaveView } from '../../api/shapes.ts';
import type { Locale } from '../../i18n/language.ts';
import { fullDate, shortDate } from './dates.ts';
import { useWords } from './use-words.ts';

/** When a wave of an activity is meant to be open. */
export function planOf(
  wave: Pick<WaveView, 'survey' | 'planned' | 'occasion' | 'openedAt'>,
  view: Pick<ActivityView, 'activity' | 'occasions'>,
): PlannedTimes {
  return timesIn(wave, view);
}

/** "16 sep till 17 sep", "16 september 2026" where it is one day, "till 26 augusti 2026"; nothing where there is no plan. */
export function usePlanWords(): (times: PlannedTimes) => string | undefined {
  const { t } = useTranslation('setup');
  const { locale } = useWords();
  return ({ opens, closes }) => {
    if (opens && closes) return opens === closes ? fullDate(opens, locale) : t('comes.fromTo', period(opens, closes, locale));
    if (opens) return t('comes.from', { from: fullDate(opens, locale) });
    return closes && t('comes.to', { to: fullDate(closes, locale) });
  };
}

/** The year is said once. */
function period(opens: string, closes: string, locale: Locale): { readonly from: string; readonly to: string } {
  const isSameYear = opens.slice(0, 4) === closes.slice(0, 4);
  return { from: isSameYear ? shortDate(opens, locale) : fullDate(opens, locale), to: fullDate(closes, locale) };
}

/** What the server does without anybody pressing: "Öppnas av sig själv kl. 08.00"; nothing where a person does it. */
export function useByItself(): (wave: Pick<WaveView, 'status'>, times: PlannedTimes) => string | undefined {
  const { t } = useTranslation('setup');
  const { locale } = useWords();
  return ({ status }, { opens, closes, opensItself, closesItself }) => {
    const isDraft = status === 'draft';
    const says = [
      isDraft &&
        opensItself &&
        opens &&
        t('planned.opensThen', { date: fullDate(opens, locale), time: opensAt.replace(':', locale === 'sv' ? '.' : ':') }),
      (isDraft || status === 'open') && closesItself && closes && t('planned.closesThen', { date: fullDate(closes, locale) }),
    ].filter(Boolean);
    return says.length > 0 ? says.join(' ') : undefined;
  };
}
