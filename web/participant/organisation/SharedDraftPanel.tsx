import { type ReactElement, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../design/plain/Button.tsx';
import { useLanguage } from '../../i18n/use-language.ts';
import type { OpenWave } from '../written-page.ts';
import { saidWhen } from './said-when.ts';
import type { DraftContent, SharedAnswer } from './shared-answer.ts';
import type { Saving } from './use-saving.ts';
import { fileQuestions } from './where-to-begin.ts';

interface SharedDraftPanelProps {
  readonly wave: OpenWave;
  readonly answer: SharedAnswer;
  readonly saving: Saving;
  readonly onOther: (other: DraftContent) => void;
  readonly onReadSent: () => void;
}

/** Who saved last and when, the writer's own name, and the versions that were set aside. */
export function SharedDraftPanel({
  wave,
  answer: { organisation, sent },
  saving,
  onOther,
  onReadSent,
}: SharedDraftPanelProps): ReactElement {
  const { t } = useTranslation('participant');
  const { locale } = useLanguage();
  const id = useId();
  const { draft } = saving;
  return (
    <section className="shared" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{organisation ? t('shared.headingFor', { organisation }) : t('shared.heading')}</h2>
      <p>{t('shared.text')}</p>
      {fileQuestions(wave.survey).size > 0 && <p>{t('shared.files')}</p>}
      <p className="saved-by" role="status">
        {savedText(saving, t, locale)}
      </p>
      {sent && (
        <p className="row">
          <span>{sent.sentAt ? t('twoVersions.sent', { when: saidWhen(sent.sentAt, locale) }) : t('filed.heading')}</span>
          <Button size="s" onClick={onReadSent}>
            {t('twoVersions.readSent')}
          </Button>
        </p>
      )}
      <label htmlFor={`${id}-name`}>{t('shared.name')}</label>
      <p className="help" id={`${id}-help`}>
        {t('shared.nameHelp')}
      </p>
      <input
        className="line"
        id={`${id}-name`}
        autoComplete="name"
        maxLength={80}
        aria-describedby={`${id}-help`}
        value={saving.name}
        onChange={(event) => saving.setName(event.target.value)}
      />
      {draft && draft.setAside.length > 0 && (
        <>
          <h3>{t('shared.asideHeading')}</h3>
          <ul className="aside">
            {draft.setAside.map((other) => (
              <li key={other.savedAt}>
                <span>{said(other, t, locale)}</span>
                <Button size="s" onClick={() => onOther(other)}>
                  {t('shared.asideUse')}
                  <span className="vh"> {said(other, t, locale)}</span>
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

type Translate = ReturnType<typeof useTranslation<'participant'>>['t'];

function savedText({ state, draft }: Saving, t: Translate, locale: 'sv' | 'en'): string {
  if (state === 'saving') return t('shared.saving');
  if (state === 'failed') return t('shared.failed');
  return draft ? said(draft, t, locale) : t('shared.nothing');
}

/** "Sparat i dag kl. 14.32 av Anna". */
export function said({ savedBy, savedAt }: Pick<DraftContent, 'savedBy' | 'savedAt'>, t: Translate, locale: 'sv' | 'en'): string {
  const when = saidWhen(savedAt, locale);
  return savedBy ? t('shared.savedBy', { when, name: savedBy }) : t('shared.saved', { when });
}
