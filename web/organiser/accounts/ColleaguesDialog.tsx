import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import { colleaguesQuery } from '../../api/queries.ts';
import { type ActivityRole, activityRoles, type BroughtLink, type Colleague } from '../../api/shapes.ts';
import { FormDialog } from '../forms/FormDialog.tsx';
import { SelectField } from '../forms/fields.tsx';
import { useAnnounce } from '../shell/Announcer.tsx';
import { ColleagueList } from './ColleagueList.tsx';
import { MailChoice } from './MailChoice.tsx';
import { OneTimeLink } from './OneTimeLink.tsx';
import { PersonFields } from './PersonFields.tsx';

interface ColleaguesDialogProps {
  readonly activity: string;
  readonly onClose: () => void;
}

interface Invited extends BroughtLink {
  readonly colleague: Colleague;
}

const nobody = { colleagues: [], mails: false } as const;

/** Who works with the activity, and a form to give one more a role. */
export function ColleaguesDialog({ activity, onClose }: ColleaguesDialogProps): ReactElement {
  const { t } = useTranslation('accounts');
  const announce = useAnnounce();
  const queries = useQueryClient();
  const { data: { colleagues, mails } = nobody } = useQuery(colleaguesQuery(activity));
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<ActivityRole>('facilitator');
  const [byMail, chooseMail] = useState(true);
  const [isTried, setTried] = useState(false);
  const invite = useMutation({
    mutationFn: (colleague: object) => api.post<Invited>(`/activities/${activity}/colleagues`, colleague),
    onSuccess: async ({ colleague, mailed }) => {
      await queries.invalidateQueries({ queryKey: ['colleagues', activity] });
      const given = t('colleagues.given', { name: colleague.name, role: t(`role.${colleague.role}`) });
      announce(mailed ? `${given} ${t('mail.onItsWay', { email: colleague.email })}` : given);
      setName('');
      setEmail('');
      setTried(false);
    },
  });
  const link = invite.data?.url;
  if (invite.data && link) return <OneTimeLink name={invite.data.colleague.name} url={link} onClose={onClose} />;
  const send = () => {
    setTried(true);
    if (name.trim() && email.includes('@')) invite.mutate({ name: name.trim(), email: email.trim(), role, mail: byMail });
  };
  return (
    <FormDialog
      title={t('colleagues.title')}
      send={t('colleagues.send')}
      isSending={invite.isPending}
      error={invite.error}
      onSend={send}
      onClose={onClose}
      leave={t('colleagues.close')}
      wide
    >
      <ColleagueList activity={activity} colleagues={colleagues} />
      <div className="pair">
        <PersonFields id="colleague" name={name} onName={setName} email={email} onEmail={setEmail} isTried={isTried} />
      </div>
      <SelectField
        id="colleague-role"
        label={t('colleagues.role')}
        hint={t(`roleMeans.${role}`)}
        value={role}
        onWrite={(chosen) => setRole(activityRoles.find((one) => one === chosen) ?? role)}
        options={activityRoles.map((value) => ({ value, label: t(`role.${value}`) }))}
      />
      {mails && <MailChoice byMail={byMail} onChoose={chooseMail} />}
    </FormDialog>
  );
}
