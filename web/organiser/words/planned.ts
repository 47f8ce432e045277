import { useTranslation } from 'react-i18next';
import { type PlannedTimes, plannedTimes } from '../../../surveys/fieldwork/planned-times.ts';
import type { ActivityView, WaveView } from '../../api/shapes.ts';
import type { Locale } from '../../i18n/language.ts';
import { fullDate, shortDate } from './dates.ts';
import { useWords } from './use-words.ts';

/** When a wave of an activity is meant to be open. The project begins with its first session, wherever that has been moved to. */
export function planOf(
  wave: Pick<WaveView, 'survey' | 'planned' | 'occasion' | 'openedAt'>,
  view: Pick<ActivityView, 'activity' | 'occasions'>,
): PlannedTimes {
  const { activity, occasions } = view;
  const starts = occasions.find(({ kind, cancelled }) => kind !== 'step' && !cancelled)?.date ?? activity.starts;
  const placed = { ...activity, ...(starts ? { starts } : {}) };
  return plannedTimes(wave, { activity: placed, occasion: occasions.find(({ id }) => id === wave.occasion) });
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
