import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import type { ApiKey } from '../../api/shapes.ts';
import { FormDialog } from '../forms/FormDialog.tsx';
import { InputField, SelectField } from '../forms/fields.tsx';
import { OneTimeSecret } from './OneTimeSecret.tsx';

const roles = ['reader', 'organiser'] as const;

/** A name and what the program may; then the key, once. */
export function AddApiKeyDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { t } = useTranslation('accounts');
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const [role, setRole] = useState<ApiKey['role']>('reader');
  const [isTried, setTried] = useState(false);
  const add = useMutation({
    mutationFn: (wanted: object) => api.post<{ readonly key: string }>('/keys', wanted),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['keys'] }),
  });
  if (add.data)
    return <OneTimeSecret title={t('keys.made', { name: name.trim() })} words={keyWords} secret={add.data.key} onClose={onClose} />;
  const send = () => {
    setTried(true);
    if (name.trim()) add.mutate({ name: name.trim(), role });
  };
  return (
    <FormDialog title={t('keys.add')} send={t('keys.send')} isSending={add.isPending} error={add.error} onSend={send} onClose={onClose}>
      <InputField
        id="key-name"
        label={t('keys.name')}
        hint={t('keys.nameHint')}
        maxLength={100}
        value={name}
        onWrite={setName}
        error={isTried && !name.trim() ? t('nameMissing') : undefined}
      />
      <SelectField
        id="key-role"
        label={t('keys.may')}
        hint={t(`keys.means.${role}`)}
        value={role}
        onWrite={(chosen) => setRole(roles.find((one) => one === chosen) ?? role)}
        options={roles.map((value) => ({ value, label: t(`keys.role.${value}`) }))}
      />
    </FormDialog>
  );
}

const keyWords = { once: 'keys.once', copy: 'keys.copy', copied: 'keys.copied', byHand: 'keys.byHand' } as const;
