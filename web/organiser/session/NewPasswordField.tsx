import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { InputField } from '../forms/fields.tsx';

/** As the server asks for: the rest of what it refuses is said when it does. */
export const shortestPassword = 12;

interface NewPasswordFieldProps {
  readonly value: string;
  readonly onWrite: (password: string) => void;
  readonly isTried: boolean;
}

/** A password that is chosen. May be pasted, and be any characters. */
export function NewPasswordField({ value, onWrite, isTried }: NewPasswordFieldProps): ReactElement {
  const { t } = useTranslation('accounts');
  return (
    <InputField
      id="new-password"
      label={t('newPassword')}
      hint={t('newPasswordHint', { count: shortestPassword })}
      type="password"
      autoComplete="new-password"
      value={value}
      onWrite={onWrite}
      error={isTried && !isLongEnough(value) ? t('passwordShort', { count: shortestPassword }) : undefined}
    />
  );
}

export function isLongEnough(password: string): boolean {
  return [...password].length >= shortestPassword;
}
