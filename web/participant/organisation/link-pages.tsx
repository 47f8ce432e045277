// What stands behind a personal link when there is nothing to write: each says why, and what to do.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { NoFormPage } from '../NoFormPage.tsx';
import { readDraft } from '../sending/draft.ts';
import type { OpenWave } from '../written-page.ts';

/** A closed wave in which nothing was sent by the link. */
export function ClosedPage({ wave, token }: { readonly wave: OpenWave; readonly token: string }): ReactElement {
  const { t } = useTranslation('participant');
  const draft = readDraft(wave.code, token);
  return (
    <NoFormPage wave={wave} heading={t('closed.heading')} text={t('closed.text')}>
      {draft && Object.keys(draft.answers).length > 0 && <p className="note after">{t('closed.draft')}</p>}
    </NoFormPage>
  );
}

/** No reply. The page asks again by itself. */
export function UnreachablePage({ wave }: { readonly wave: OpenWave }): ReactElement {
  const { t } = useTranslation('participant');
  return <NoFormPage wave={wave} heading={t('unreachable.heading')} text={t('unreachable.text')} />;
}

/** A personal link that nobody has been sent. */
export function WrongLinkPage({ wave }: { readonly wave: OpenWave }): ReactElement {
  const { t } = useTranslation('participant');
  return <NoFormPage wave={wave} heading={t('wrongLink.heading')} text={t('wrongLink.text')} />;
}
