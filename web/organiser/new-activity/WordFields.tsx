import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { AreaField, InputField } from '../forms/fields.tsx';
import { useWords } from '../words/use-words.ts';
import type { ActivityDraft } from './check-activity.ts';

export interface FormPartProps {
  readonly draft: ActivityDraft;
  readonly write: (part: Partial<ActivityDraft>) => void;
  readonly errorOf: (field: string) => string | undefined;
}

/** What it is called, what it is for, and who is responsible. */
export function WordFields({ draft, write, errorOf }: FormPartProps): ReactElement {
  const { t } = useWords();
  const { t: setup } = useTranslation('setup');
  const isProject = draft.kind === 'learning-project';
  const own = (name: 'title' | 'theme' | 'challenge' | 'purpose' | 'targetGroups' | 'organiser' | 'contact') => ({
    id: name,
    error: errorOf(name),
    value: draft[name],
    onWrite: (text: string) => write({ [name]: text }),
  });
  return (
    <>
      <InputField {...own('title')} label={t('new.name')} maxLength={200} />
      {isProject && <InputField {...own('theme')} label={t('new.theme')} hint={t('new.themeHint')} optional maxLength={500} />}
      {isProject && <AreaField {...own('challenge')} label={t('new.challenge')} hint={t('new.challengeHint')} optional maxLength={1000} />}
      <AreaField {...own('purpose')} label={t('new.purpose')} hint={t('new.purposeHint')} optional maxLength={1000} />
      {isProject && (
        <InputField {...own('targetGroups')} label={setup('targetGroups')} hint={setup('targetGroupsHint')} optional maxLength={500} />
      )}
      <div className="pair">
        <InputField
          {...own('organiser')}
          label={t('new.organiser')}
          hint={t('new.organiserHint')}
          maxLength={200}
          autoComplete="organization"
        />
        <InputField {...own('contact')} label={t('new.contact')} hint={t('new.contactHint')} optional maxLength={200} />
      </div>
    </>
  );
}
