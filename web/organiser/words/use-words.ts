import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SwedishText } from '../../../surveys/definition/localized-text.ts';
import { textIn } from '../../../surveys/definition/localized-text.ts';
import type { Occasion } from '../../../surveys/fieldwork/occasion.ts';
import { surveysQuery } from '../../api/queries.ts';
import type { WaveView } from '../../api/shapes.ts';
import { useLanguage } from '../../i18n/use-language.ts';

/** The names of things in the page's language. */
export function useWords() {
  const { t } = useTranslation('organiser');
  const { locale } = useLanguage();
  // Fetched before any page is drawn (see SignedIn), so that names never change under the reader.
  const { data: surveys } = useQuery({ ...surveysQuery, enabled: false });
  const text = (written: SwedishText) => textIn(written, locale);
  return {
    t,
    locale,
    text,
    /** What the organiser calls a wave: the catalogue's name of its survey. */
    waveName: ({ survey, surveyTitle }: Pick<WaveView, 'survey' | 'surveyTitle'>) =>
      text(surveys?.find(({ id }) => id === survey.id)?.title ?? surveyTitle),
    /** "Träff 2: Locka hit"; a title that says its own number stands alone. */
    occasionName: ({ kind, number, title }: Occasion) =>
      kind === 'step' || isNumbered(title) ? title : t(`occasion.named.${kind}`, { number, title }),
  };
}

/** The words with a full stop, unless they end in one, or ask, or call. */
export function asSentence(words: string): string {
  return /[.!?…]$/.test(words) ? words : `${words}.`;
}

function isNumbered(title: string): boolean {
  return /^(träff|möte|workshop|session|meeting)\b/i.test(title);
}
