import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Occasion } from '../../../surveys/fieldwork/occasion.ts';
import type { Plan } from '../../../surveys/fieldwork/plan.ts';
import { Button } from '../../design/Button.tsx';
import { FormDialog } from '../forms/FormDialog.tsx';
import { AreaField } from '../forms/fields.tsx';
import { useAnnounce } from '../shell/Announcer.tsx';
import { useChangePlan } from './occasion-queries.ts';
import { Section } from './Section.tsx';

interface PlanTextProps {
  readonly activity: string;
  readonly occasion: Occasion;
  readonly plan: Plan;
  readonly what: 'preparation' | 'homework';
}

/** What participants do before they come, or until the next time. */
export function PlanText({ activity, occasion, plan, what }: PlanTextProps): ReactElement {
  const { t } = useTranslation('occasion');
  const announce = useAnnounce();
  const [written, write] = useState<string>();
  const change = useChangePlan(activity, occasion.id);
  const text = plan[what];
  const send = () => {
    const done = () => {
      announce(t('saved'));
      write(undefined);
    };
    change.mutate({ do: 'write', what, text: written?.trim() ?? '' }, { onSuccess: done });
  };
  const action = (
    <Button kind="plain" size="s" className="no-print" onClick={() => write(text ?? '')}>
      {t(text ? `${what}.edit` : `${what}.write`)}
    </Button>
  );
  return (
    <Section title={t(`${what}.title`)} action={action} {...(!text && { className: 'no-print' })}>
      {text ? <p className="written">{text}</p> : <p className="meta">{t(`${what}.none`)}</p>}
      {written !== undefined && (
        <FormDialog
          title={t(`${what}.title`)}
          send={t('save')}
          isSending={change.isPending}
          error={change.error}
          onSend={send}
          onClose={() => write(undefined)}
        >
          <AreaField
            id={what}
            label={t(`${what}.label`)}
            hint={t(`${what}.hint`)}
            rows={6}
            maxLength={4000}
            value={written}
            onWrite={write}
          />
        </FormDialog>
      )}
    </Section>
  );
}
