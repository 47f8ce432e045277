import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

interface MailChoiceProps {
  readonly byMail: boolean;
  readonly onChoose: (byMail: boolean) => void;
}

/** Whether a link goes by mail, or is told once to whoever makes it. */
export function MailChoice({ byMail, onChoose }: MailChoiceProps): ReactElement {
  const { t } = useTranslation('accounts');
  return (
    <label className="choice">
      <input type="checkbox" checked={byMail} onChange={(event) => onChoose(event.target.checked)} />
      <span>
        {t('mail.send')}
        <span className="hint">{t('mail.else')}</span>
      </span>
    </label>
  );
}
