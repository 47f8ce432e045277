import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { attitudesFor } from '../../../surveys/fieldwork/attitudes.ts';
import type { Occasion } from '../../../surveys/fieldwork/occasion.ts';
import type { Plan } from '../../../surveys/fieldwork/plan.ts';
import { Button } from '../../design/Button.tsx';
import { FormDialog } from '../forms/FormDialog.tsx';
import { AreaField } from '../forms/fields.tsx';
import { useAnnounce } from '../shell/Announcer.tsx';
import { useWords } from '../words/use-words.ts';
import { useChangePlan } from './occasion-queries.ts';
import { Section } from './Section.tsx';

interface AttitudesProps {
  readonly activity: string;
  readonly occasion: Occasion;
  readonly plan: Plan;
}

const mostLines = 20;

/** The ground rules that are raised at the start, to print and put up. */
export function Attitudes({ activity, occasion, plan }: AttitudesProps): ReactElement {
  const { t } = useTranslation('occasion');
  const { text } = useWords();
  const announce = useAnnounce();
  const [written, write] = useState<string>();
  const [isTried, setTried] = useState(false);
  const change = useChangePlan(activity, occasion.id);
  const lines = plan.attitudes ?? attitudesFor(occasion.kind).map(text);
  const wanted = (written ?? '').split('\n').flatMap((line) => line.trim() || []);
  const isWrong = wanted.length > mostLines || wanted.some((line) => line.length > 300);
  const send = () => {
    setTried(true);
    if (isWrong) return;
    const done = () => {
      announce(t('saved'));
      write(undefined);
    };
    change.mutate({ do: 'attitudes', lines: wanted }, { onSuccess: done });
  };
  const action = (
    <Button kind="plain" size="s" className="no-print" onClick={() => write(lines.join('\n'))}>
      {t('attitudes.edit')}
    </Button>
  );
  return (
    <Section title={t('attitudes.title')} action={action} className="attitudes">
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {written !== undefined && (
        <FormDialog
          title={t('attitudes.title')}
          send={t('save')}
          isSending={change.isPending}
          error={change.error}
          onSend={send}
          onClose={() => write(undefined)}
        >
          <AreaField
            id="attitudes"
            label={t('attitudes.label')}
            hint={t('attitudes.hint')}
            rows={8}
            error={isTried && isWrong ? t('attitudes.wrong') : undefined}
            value={written}
            onWrite={write}
          />
        </FormDialog>
      )}
    </Section>
  );
}
