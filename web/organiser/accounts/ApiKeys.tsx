import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import { apiKeysQuery } from '../../api/queries.ts';
import type { ApiKey } from '../../api/shapes.ts';
import { Button } from '../../design/Button.tsx';
import { SureDialog } from '../forms/SureDialog.tsx';
import { useAnnounce } from '../shell/Announcer.tsx';
import { Failure } from '../states/Failure.tsx';
import { AddApiKeyDialog } from './AddApiKeyDialog.tsx';

/** Keys of programs: which there are, a new one, and taking one back. */
export function ApiKeys(): ReactElement | null {
  const { t } = useTranslation('accounts');
  const keys = useQuery(apiKeysQuery);
  const [isAdding, add] = useState(false);
  const [removed, remove] = useState<ApiKey>();
  if (!keys.data) return keys.error ? <Failure error={keys.error} /> : null;
  return (
    <section aria-labelledby="api-keys" className="say api-keys">
      <h2 id="api-keys">{t('keys.title')}</h2>
      <p>{t('keys.lead')}</p>
      {keys.data.length === 0 ? (
        <p className="empty">{t('keys.none')}</p>
      ) : (
        <ul className="invited">
          {keys.data.map((key) => (
            <li key={key.id}>
              <span>{key.name}</span>
              <span className="meta">{t(`keys.role.${key.role}`)}</span>
              <Button kind="plain" size="s" onClick={() => remove(key)}>
                {t('keys.remove')}
                <span className="vh"> {key.name}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Button onClick={() => add(true)}>{t('keys.add')}</Button>
      {isAdding && <AddApiKeyDialog onClose={() => add(false)} />}
      {removed && <RemoveApiKeyDialog apiKey={removed} onClose={() => remove(undefined)} />}
    </section>
  );
}

function RemoveApiKeyDialog({ apiKey: { id, name }, onClose }: { readonly apiKey: ApiKey; readonly onClose: () => void }): ReactElement {
  const { t } = useTranslation('accounts');
  const announce = useAnnounce();
  const queries = useQueryClient();
  const end = useMutation({
    mutationFn: () => api.delete(`/keys/${id}`),
    onSuccess: async () => {
      onClose();
      announce(t('keys.removed', { name }));
      await queries.invalidateQueries({ queryKey: ['keys'] });
    },
  });
  return (
    <SureDialog
      title={t('keys.removeTitle', { name })}
      send={t('keys.removeNow')}
      isSending={end.isPending}
      error={end.error}
      onSend={() => end.mutate()}
      onClose={onClose}
    >
      <p>{t('keys.removeMeans')}</p>
    </SureDialog>
  );
}
