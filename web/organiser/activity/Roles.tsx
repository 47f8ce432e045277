import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ProcessRole, processRoleIds, processRoles } from '../../../surveys/fieldwork/process-roles.ts';
import { Button } from '../../design/Button.tsx';
import { FormDialog } from '../forms/FormDialog.tsx';
import { RoleFields } from '../new-activity/ProcessFields.tsx';
import { useAnnounce } from '../shell/Announcer.tsx';
import { useWords } from '../words/use-words.ts';
import { useChangeActivity } from './change-activity.ts';
import { useDesk } from './desk.ts';

/** Who holds which role in the process: role, duty, function. */
export function Roles(): ReactElement {
  const { text } = useWords();
  const { t } = useTranslation('setup');
  const { view, rights, ask } = useDesk();
  const { roles = {} } = view.activity;
  return (
    <section className="roles" aria-labelledby="roles">
      <h2 id="roles">{t('process.rolesTitle')}</h2>
      <dl>
        {processRoleIds.map((role) => (
          <div key={role}>
            <dt>{text(processRoles[role].name)}</dt>
            <dd>{roles[role] ?? <span className="meta">{t('process.noHolder')}</span>}</dd>
            <dd className="meta">{text(processRoles[role].duty)}</dd>
          </div>
        ))}
      </dl>
      {rights.owns && <Button onClick={() => ask({ kind: 'roles' })}>{t('process.rolesEdit')}</Button>}
    </section>
  );
}

export function RolesDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { t: words } = useWords();
  const { t } = useTranslation('setup');
  const { activity } = useDesk().view;
  const announce = useAnnounce();
  const change = useChangeActivity(activity.id);
  const [roles, setRoles] = useState(
    () => Object.fromEntries(processRoleIds.map((role) => [role, activity.roles?.[role] ?? ''])) as Record<ProcessRole, string>,
  );
  const onSuccess = () => {
    announce(t('process.rolesDone'));
    onClose();
  };
  const trimmed = () => Object.fromEntries(processRoleIds.map((role) => [role, roles[role].trim()]));
  return (
    <FormDialog
      title={t('process.rolesTitle')}
      send={words('edit.save')}
      isSending={change.isPending}
      error={change.error}
      onSend={() => change.mutate({ roles: trimmed() }, { onSuccess })}
      onClose={onClose}
    >
      <p className="hint">{t('process.rolesHint')}</p>
      <RoleFields roles={roles} onWrite={(role, holder) => setRoles({ ...roles, [role]: holder })} />
    </FormDialog>
  );
}
