import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Occasion, ProgrammeItem } from '../../../surveys/fieldwork/occasion.ts';
import { Button } from '../../design/Button.tsx';
import { useKeepProgramme } from '../activity/change-activity.ts';
import { FormDialog } from '../forms/FormDialog.tsx';
import { AreaField } from '../forms/fields.tsx';
import { useAnnounce } from '../shell/Announcer.tsx';
import { programmeIn, programmeText } from './programme-text.ts';
import { Section } from './Section.tsx';

interface ProgrammeProps {
  readonly activity: string;
  readonly occasion: Occasion;
  readonly canChange: boolean;
}

/** The agenda: what happens when. */
export function Programme({ activity, occasion, canChange }: ProgrammeProps): ReactElement {
  const { t } = useTranslation('occasion');
  const [isEditing, edit] = useState(false);
  const items = occasion.programme ?? [];
  return (
    <Section
      title={t('programme.title')}
      action={
        canChange && (
          <Button kind="plain" size="s" className="no-print" onClick={() => edit(true)}>
            {t(items.length > 0 ? 'programme.edit' : 'programme.write')}
          </Button>
        )
      }
    >
      {items.length === 0 ? <p className="meta">{t('programme.none')}</p> : <Items items={items} />}
      {isEditing && <ProgrammeDialog activity={activity} occasion={occasion} onClose={() => edit(false)} />}
    </Section>
  );
}

function Items({ items }: { readonly items: readonly ProgrammeItem[] }): ReactElement {
  return (
    <dl className="programme">
      {items.map(({ time, title }) => (
        <div key={`${time} ${title}`}>
          <dt className="num">{time}</dt>
          <dd>{title}</dd>
        </div>
      ))}
    </dl>
  );
}

interface ProgrammeDialogProps {
  readonly activity: string;
  readonly occasion: Occasion;
  readonly onClose: () => void;
}

function ProgrammeDialog({ activity, occasion, onClose }: ProgrammeDialogProps): ReactElement {
  const { t } = useTranslation('occasion');
  const announce = useAnnounce();
  const keep = useKeepProgramme(activity, occasion.id);
  const [text, setText] = useState(() => programmeText(occasion.programme ?? []));
  const [isTried, setTried] = useState(false);
  const { items, wrong } = programmeIn(text);
  const send = () => {
    setTried(true);
    if (wrong.length > 0) return;
    keep.mutate(items, {
      onSuccess: () => {
        announce(t('saved'));
        onClose();
      },
    });
  };
  const error = isTried && wrong[0] ? t('programme.wrong', { line: wrong[0] }) : undefined;
  return (
    <FormDialog title={t('programme.title')} send={t('save')} isSending={keep.isPending} error={keep.error} onSend={send} onClose={onClose}>
      <AreaField
        id="programme"
        label={t('programme.items')}
        hint={t('programme.hint')}
        rows={10}
        error={error}
        value={text}
        onWrite={setText}
      />
    </FormDialog>
  );
}
