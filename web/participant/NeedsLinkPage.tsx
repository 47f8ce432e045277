import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { NoFormPage } from './NoFormPage.tsx';
import type { OpenWave } from './written-page.ts';

/** An invited wave opened without a personal link. */
export function NeedsLinkPage({ wave }: { readonly wave: OpenWave }): ReactElement {
  const { t } = useTranslation('participant');
  return <NoFormPage wave={wave} heading={t('needsLink.heading')} text={t('needsLink.text')} />;
}
