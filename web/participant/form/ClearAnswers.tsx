import { type ReactElement, useContext, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../design/plain/Button.tsx';
import { SharedDraft } from './shared-draft.ts';

/** Wipes the draft from the device, or for everyone who writes it together, after asking once. */
export function ClearAnswers({ onClear }: { readonly onClear: () => void }): ReactElement {
  const { t } = useTranslation('participant');
  const shared = useContext(SharedDraft);
  const question = useId();
  const [asking, setAsking] = useState<'asking' | 'not-yet' | 'no-longer'>('not-yet');
  if (asking !== 'asking') {
    return (
      <p className="clear">
        <Button kind="plain" size="s" autoFocus={asking === 'no-longer'} onClick={() => setAsking('asking')}>
          {t('clear')}
        </Button>
      </p>
    );
  }
  return (
    <p className="clear row">
      <span id={question}>{t(shared ? 'clearSureShared' : 'clearSure')}</span>
      <Button size="s" aria-describedby={question} onClick={onClear}>
        {t('clearYes')}
      </Button>
      <Button kind="plain" size="s" aria-describedby={question} autoFocus onClick={() => setAsking('no-longer')}>
        {t('clearNo')}
      </Button>
    </p>
  );
}
