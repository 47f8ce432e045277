import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { InputField } from '../forms/fields.tsx';

interface PersonFieldsProps {
  /** Begins the ids of the fields. */
  readonly id: string;
  readonly name: string;
  readonly onName: (name: string) => void;
  readonly email: string;
  readonly onEmail: (email: string) => void;
  /** Whether what is missing is to be told. */
  readonly isTried: boolean;
}

/** The name and the address of someone who gets a login. */
export function PersonFields({ id, name, onName, email, onEmail, isTried }: PersonFieldsProps): ReactElement {
  const { t } = useTranslation('accounts');
  return (
    <>
      <InputField
        id={`${id}-name`}
        label={t('name')}
        maxLength={100}
        value={name}
        onWrite={onName}
        error={isTried && !name.trim() ? t('nameMissing') : undefined}
      />
      <InputField
        id={`${id}-email`}
        label={t('email')}
        type="email"
        value={email}
        onWrite={onEmail}
        error={isTried && !email.includes('@') ? t('emailMissing') : undefined}
      />
    </>
  );
}
