import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Activity } from '../../../surveys/fieldwork/activity.ts';
import { FormDialog } from '../forms/FormDialog.tsx';
import { AreaField, InputField } from '../forms/fields.tsx';
import { useAnnounce } from '../shell/Announcer.tsx';
import { useWords } from '../words/use-words.ts';
import { useChangeActivity } from './change-activity.ts';
import { EarlierField } from './EarlierField.tsx';

type WordName = 'title' | 'theme' | 'challenge' | 'purpose' | 'targetGroups' | 'organiser' | 'contact';
type Written = Readonly<Record<WordName, string>>;

const required: Partial<Record<WordName, 'titleMissing' | 'organiserMissing'>> = { title: 'titleMissing', organiser: 'organiserMissing' };
const ofProjects: readonly WordName[] = ['title', 'theme', 'challenge', 'purpose', 'targetGroups', 'organiser', 'contact'];
const ofOthers: readonly WordName[] = ['title', 'purpose', 'organiser', 'contact'];

/** The words of an activity. Its kind and its occasions stay. */
export function EditActivityDialog({ activity, onClose }: { readonly activity: Activity; readonly onClose: () => void }): ReactElement {
  const { t } = useWords();
  const announce = useAnnounce();
  const change = useChangeActivity(activity.id);
  const [words, setWords] = useState(() => wordsOf(activity));
  const [earlier, setEarlier] = useState(activity.earlier ?? '');
  const [isTried, setTried] = useState(false);
  const names = activity.kind === 'learning-project' ? ofProjects : ofOthers;
  const done = () => {
    announce(t('edit.done'));
    onClose();
  };
  const send = () => {
    setTried(true);
    if (names.every((name) => !isMissing(words, name))) change.mutate({ ...toSend(words, names), earlier }, { onSuccess: done });
  };
  return (
    <FormDialog
      title={t('edit.title')}
      send={t('edit.save')}
      isSending={change.isPending}
      error={change.error}
      onSend={send}
      onClose={onClose}
    >
      {names.map((name) => (
        <WordField key={name} name={name} words={words} isTried={isTried} onWrite={(text) => setWords({ ...words, [name]: text })} />
      ))}
      <EarlierField activity={activity} value={earlier} onWrite={setEarlier} />
    </FormDialog>
  );
}

interface WordFieldProps {
  readonly name: WordName;
  readonly words: Written;
  readonly isTried: boolean;
  readonly onWrite: (text: string) => void;
}

function WordField({ name, words, isTried, onWrite }: WordFieldProps): ReactElement {
  const { t } = useWords();
  const { t: setup } = useTranslation('setup');
  const missing = required[name];
  const own = {
    id: `edit-${name}`,
    label: name === 'targetGroups' ? setup('targetGroups') : t(name === 'title' ? 'new.name' : `new.${name}`),
    optional: !missing,
    error: isTried && missing && isMissing(words, name) ? t(`fault.${missing}`) : undefined,
    value: words[name],
    onWrite,
  };
  const isLong = name === 'challenge' || name === 'purpose';
  return isLong ? (
    <AreaField {...own} maxLength={1000} />
  ) : (
    <InputField {...own} maxLength={name === 'theme' || name === 'targetGroups' ? 500 : 200} />
  );
}

function isMissing(words: Written, name: WordName): boolean {
  return required[name] !== undefined && !words[name].trim();
}

function wordsOf({ title, theme = '', challenge = '', purpose = '', targetGroups = '', organiser, contact = '' }: Activity): Written {
  return { title, theme, challenge, purpose, targetGroups, organiser, contact };
}

/** Also what has been emptied: an empty text takes the value away. */
function toSend(words: Written, names: readonly WordName[]): { readonly title: string } {
  return { title: words.title.trim(), ...Object.fromEntries(names.map((name) => [name, words[name].trim()])) };
}
