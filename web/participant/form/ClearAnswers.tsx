import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../design/plain/Button.tsx';

/** Wipes the draft from the device, after asking once. */
export function ClearAnswers({ onClear }: { readonly onClear: () => void }): ReactElement {
  const { t } = useTranslation('participant');
  const [asking, setAsking] = useState(false);
  if (!asking) {
    return (
      <p className="clear">
        <Button kind="plain" size="s" onClick={() => setAsking(true)}>
          {t('clear')}
        </Button>
      </p>
    );
  }
  return (
    <p className="clear row">
      <span>{t('clearSure')}</span>
      <Button size="s" onClick={onClear}>
        {t('clearYes')}
      </Button>
      <Button kind="plain" size="s" autoFocus onClick={() => setAsking(false)}>
        {t('clearNo')}
      </Button>
    </p>
  );
}
