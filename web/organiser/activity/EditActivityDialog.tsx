import { type ReactElement, useState } from 'react';
import type { Activity } from '../../../surveys/fieldwork/activity.ts';
import type { ActivityWords } from '../../api/shapes.ts';
import { FormDialog } from '../forms/FormDialog.tsx';
import { AreaField, InputField } from '../forms/fields.tsx';
import { withoutEmpty } from '../new-activity/check-activity.ts';
import { useAnnounce } from '../shell/Announcer.tsx';
import { useWords } from '../words/use-words.ts';
import { useChangeActivity } from './change-activity.ts';

const lines = ['theme', 'challenge', 'purpose', 'organiser', 'contact'] as const;

/** The words of an activity. Its kind and its occasions stay. */
export function EditActivityDialog({ activity, onClose }: { readonly activity: Activity; readonly onClose: () => void }): ReactElement {
  const { t } = useWords();
  const announce = useAnnounce();
  const change = useChangeActivity(activity.id);
  const [title, setTitle] = useState(activity.title);
  const [words, setWords] = useState(() => wordsOf(activity));
  const [isTried, setTried] = useState(false);
  const done = () => {
    announce(t('edit.done'));
    onClose();
  };
  const send = () => {
    setTried(true);
    if (title.trim()) change.mutate(toSend(title, words), { onSuccess: done });
  };
  const isProject = activity.kind === 'learning-project';
  const error = isTried && !title.trim() ? t('fault.titleMissing') : undefined;
  return (
    <FormDialog
      title={t('edit.title')}
      send={t('edit.save')}
      isSending={change.isPending}
      error={change.error}
      onSend={send}
      onClose={onClose}
    >
      <InputField id="edit-title" label={t('new.name')} error={error} value={title} onWrite={setTitle} maxLength={200} />
      {lines
        .filter((name) => isProject || (name !== 'theme' && name !== 'challenge'))
        .map((name) => (
          <AreaField
            key={name}
            id={`edit-${name}`}
            label={t(`new.${name}`)}
            optional
            rows={name === 'challenge' || name === 'purpose' ? 3 : 1}
            maxLength={name === 'challenge' || name === 'purpose' ? 1000 : 200}
            value={words[name]}
            onWrite={(text) => setWords({ ...words, [name]: text })}
          />
        ))}
    </FormDialog>
  );
}

type WrittenWords = Record<(typeof lines)[number], string>;

function wordsOf(activity: Activity): WrittenWords {
  const { theme = '', challenge = '', purpose = '', organiser, contact = '' } = activity;
  return { theme, challenge, purpose, organiser, contact };
}

function toSend(title: string, words: WrittenWords): ActivityWords {
  return { title: title.trim(), ...withoutEmpty(words) };
}
