import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { daysAfter } from '../../../surveys/fieldwork/days.ts';
import { daysOfInformation } from '../../../surveys/fieldwork/guidelines.ts';
import { Button } from '../../design/Button.tsx';
import { Choices } from '../forms/Choices.tsx';
import { InputField } from '../forms/fields.tsx';
import { fullDate } from '../words/dates.ts';
import { useWords } from '../words/use-words.ts';
import { datedRows } from './check-activity.ts';
import type { FormPartProps } from './WordFields.tsx';

/** Whether registrations are taken here, how many from each organisation, and until when. */
export function RegistrationFields({ draft, write, errorOf }: FormPartProps): ReactElement {
  const { t } = useTranslation('setup');
  const { locale } = useWords();
  const first = datedRows(draft.occasions)[0]?.date;
  // A week to spare before the information must have gone out.
  const suggested = first && daysAfter(first, -daysOfInformation - 7);
  return (
    <>
      <Choices
        name="registers"
        kind="checkbox"
        legend={t('registration.legend')}
        choices={[{ value: 'here', label: t('registration.use'), hint: t('registration.useHint') }]}
        chosen={draft.registers ? ['here'] : []}
        onChoose={(_value, isChosen) => write({ registers: isChosen })}
      />
      {draft.registers && (
        <div className="pair level">
          <InputField
            id="per-organisation"
            className="short"
            label={t('registration.most')}
            hint={t('registration.mostHint')}
            optional
            inputMode="numeric"
            maxLength={3}
            error={errorOf('per-organisation')}
            value={draft.perOrganisation}
            onWrite={(text) => write({ perOrganisation: text })}
          />
          <div>
            <InputField
              id="last-day"
              className="short"
              type="date"
              label={t('registration.lastDay')}
              hint={t('registration.lastDayHint')}
              optional
              error={errorOf('last-day')}
              value={draft.lastDay}
              onWrite={(text) => write({ lastDay: text })}
            />
            {suggested && draft.lastDay !== suggested && (
              <Button kind="plain" size="s" onClick={() => write({ lastDay: suggested })}>
                {t('registration.suggest', { date: fullDate(suggested, locale) })}
              </Button>
            )}
          </div>
        </div>
      )}
    </>
  );
}
