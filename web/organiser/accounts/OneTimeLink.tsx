import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { linkWords, OneTimeSecret } from './OneTimeSecret.tsx';

interface OneTimeLinkProps {
  readonly name: string;
  readonly url: string;
  readonly onClose: () => void;
}

/** A link to an account, for whoever made it to hand on. */
export function OneTimeLink({ name, url, onClose }: OneTimeLinkProps): ReactElement {
  const { t } = useTranslation('accounts');
  return <OneTimeSecret title={t('link.title', { name })} words={linkWords} secret={url} onClose={onClose} />;
}
