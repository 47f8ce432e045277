import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { processScopes } from '../../../surveys/fieldwork/activity.ts';
import { type ProcessRole, processRoleIds, processRoles } from '../../../surveys/fieldwork/process-roles.ts';
import { regions } from '../../../surveys/reference/regions.ts';
import { Fold } from '../../design/Fold.tsx';
import { Choices } from '../forms/Choices.tsx';
import { InputField, SelectField } from '../forms/fields.tsx';
import { isDate } from '../words/dates.ts';
import { useWords } from '../words/use-words.ts';
import { layOutSteps } from './check-activity.ts';
import type { FormPartProps } from './WordFields.tsx';

/** For which county, how far it goes, and in which month it begins. */
export function ProcessFields({ draft, write, errorOf }: FormPartProps): ReactElement {
  const { t } = useTranslation('setup');
  const { locale } = useWords();
  const [start, setStart] = useState('');
  const layOut = (date: string) => {
    setStart(date);
    if (isDate(date)) write({ occasions: layOutSteps(draft.occasions, date, locale) });
  };
  const counties = [...regions].sort((a, b) => a.county.localeCompare(b.county, 'sv'));
  return (
    <>
      <div className="pair">
        <SelectField
          id="county"
          label={t('process.county')}
          hint={t('process.countyHint')}
          error={errorOf('county')}
          options={[
            { value: '', label: t('process.countyChoose') },
            ...counties.map(({ code, county }) => ({ value: code, label: county })),
          ]}
          value={draft.county}
          onWrite={(county) => write({ county })}
        />
        <InputField
          id="process-start"
          className="short"
          type="date"
          label={t('process.starts')}
          hint={t('process.startsHint')}
          optional
          value={start}
          onWrite={layOut}
        />
      </div>
      <Choices
        name="scope"
        kind="radio"
        legend={t('process.scope')}
        choices={processScopes.map((value) => ({ value, label: t(`process.scopes.${value}`), hint: t(`process.scopeHints.${value}`) }))}
        chosen={[draft.scope]}
        onChoose={(value) => write({ scope: processScopes.find((scope) => scope === value) ?? draft.scope })}
      />
    </>
  );
}

/** The ten roles, with what usually holds each written in. */
export function RolesFold({ draft, write }: Pick<FormPartProps, 'draft' | 'write'>): ReactElement {
  const { t } = useTranslation('setup');
  const count = Object.values(draft.roles).filter((holder) => holder.trim()).length;
  return (
    <Fold summary={t('process.roles', { count })}>
      <p className="hint">{t('process.rolesHint')}</p>
      <RoleFields roles={draft.roles} onWrite={(role, holder) => write({ roles: { ...draft.roles, [role]: holder } })} />
    </Fold>
  );
}

interface RoleFieldsProps {
  readonly roles: Readonly<Record<ProcessRole, string>>;
  readonly onWrite: (role: ProcessRole, holder: string) => void;
}

export function RoleFields({ roles, onWrite }: RoleFieldsProps): ReactElement {
  const { text } = useWords();
  return (
    <div className="role-fields">
      {processRoleIds.map((role) => (
        <InputField
          key={role}
          id={`role-${role}`}
          label={text(processRoles[role].name)}
          hint={text(processRoles[role].duty)}
          optional
          maxLength={200}
          value={roles[role]}
          onWrite={(holder) => onWrite(role, holder)}
        />
      ))}
    </div>
  );
}
