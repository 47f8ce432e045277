import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckField } from '../forms/fields.tsx';

interface MailChoiceProps {
  readonly byMail: boolean;
  readonly onChoose: (byMail: boolean) => void;
}

/** Whether a link goes by mail, or is told once to whoever makes it. */
export function MailChoice({ byMail, onChoose }: MailChoiceProps): ReactElement {
  const { t } = useTranslation('accounts');
  return <CheckField label={t('mail.send')} hint={t('mail.else')} checked={byMail} onCheck={onChoose} />;
}
