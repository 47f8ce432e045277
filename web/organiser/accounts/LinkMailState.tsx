import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { LinkMail } from '../../api/shapes.ts';
import { shortDate } from '../words/dates.ts';
import { useWords } from '../words/use-words.ts';

/** What became of the link that went by mail, and what to do where it has not come. */
export function LinkMailState({ mail }: { readonly mail: LinkMail }): ReactElement {
  const { t } = useTranslation('accounts');
  const { locale } = useWords();
  const { state, sentOn, note } = mail;
  if (state === 'failed') return <>{t('mail.failed', { note: note ?? '' })}</>;
  if (state === 'sent' && sentOn) return <>{t('mail.sent', { date: shortDate(sentOn, locale) })}</>;
  return <>{note ? t('mail.trying', { note }) : t('mail.waiting')}</>;
}
