import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Occasion } from '../../../surveys/fieldwork/occasion.ts';
import { type DocumentLink, type PhotoRights, type Plan, photoRights } from '../../../surveys/fieldwork/plan.ts';
import { Button } from '../../design/Button.tsx';
import { Choices } from '../forms/Choices.tsx';
import { FormDialog } from '../forms/FormDialog.tsx';
import { InputField, SelectField } from '../forms/fields.tsx';
import { useAnnounce } from '../shell/Announcer.tsx';
import { Failure } from '../states/Failure.tsx';
import { useChangePlan } from './occasion-queries.ts';
import { Section } from './Section.tsx';

interface DocumentationProps {
  readonly activity: string;
  readonly occasion: Occasion;
  readonly plan: Plan;
}

/** What is shared afterwards, as links. One with photos that may not be shared yet says so. */
export function Documentation({ activity, occasion, plan }: DocumentationProps): ReactElement {
  const { t } = useTranslation('occasion');
  const [isAdding, add] = useState(false);
  const change = useChangePlan(activity, occasion.id);
  const action = (
    <Button kind="plain" size="s" onClick={() => add(true)}>
      {t('documents.add')}
    </Button>
  );
  return (
    <Section title={t('documents.title')} action={action} className="no-print">
      {change.error && <Failure error={change.error} />}
      {plan.links.length === 0 && <p className="meta">{t('documents.none')}</p>}
      <ul className="tick-list">
        {plan.links.map((link) => (
          <OneLink key={link.id} link={link} onChange={change.mutate} />
        ))}
      </ul>
      {isAdding && <AddLink activity={activity} occasion={occasion} onClose={() => add(false)} />}
    </Section>
  );
}

interface OneLinkProps {
  readonly link: DocumentLink;
  readonly onChange: ReturnType<typeof useChangePlan>['mutate'];
}

function OneLink({ link, onChange }: OneLinkProps): ReactElement {
  const { t } = useTranslation('occasion');
  const announce = useAnnounce();
  const remove = () => {
    onChange({ do: 'remove-link', link: link.id });
    announce(t('documents.removed'));
  };
  const options = photoRights.map((value) => ({ value, label: t(`photos.${value}`) }));
  return (
    <li className={link.photos === 'unsettled' ? 'document unsettled' : 'document'}>
      <p>
        <a href={link.url} target="_blank" rel="noreferrer">
          {link.title}
        </a>
        {link.photos === 'unsettled' && <strong className="warning">{t('photos.warning')}</strong>}
      </p>
      <div className="document-do">
        <SelectField
          id={`photos-${link.id}`}
          label={
            <>
              {t('photos.label')}
              <span className="vh">: {link.title}</span>
            </>
          }
          options={options}
          value={link.photos}
          onWrite={(photos) => onChange({ do: 'photos', link: link.id, photos: photos as PhotoRights })}
        />
        <Button kind="plain" size="s" onClick={remove}>
          {t('documents.remove')}
          <span className="vh"> {link.title}</span>
        </Button>
      </div>
    </li>
  );
}

function AddLink({ activity, occasion, onClose }: Omit<DocumentationProps, 'plan'> & { readonly onClose: () => void }): ReactElement {
  const { t } = useTranslation('occasion');
  const announce = useAnnounce();
  const change = useChangePlan(activity, occasion.id);
  const [title, setTitle] = useState('');
  const [url, setUrl] = useState('');
  const [photos, setPhotos] = useState<PhotoRights>();
  const [isTried, setTried] = useState(false);
  const isAddress = /^https:\/\/\S+$/.test(url.trim()) && URL.canParse(url.trim());
  const send = () => {
    setTried(true);
    if (!title.trim() || !isAddress || !photos) return;
    const done = () => {
      announce(t('documents.added'));
      onClose();
    };
    change.mutate({ do: 'add-link', title: title.trim(), url: url.trim(), photos }, { onSuccess: done });
  };
  return (
    <FormDialog
      title={t('documents.add')}
      send={t('documents.keep')}
      isSending={change.isPending}
      error={change.error}
      onSend={send}
      onClose={onClose}
    >
      <InputField
        id="link-title"
        label={t('documents.name')}
        maxLength={200}
        error={isTried && !title.trim() ? t('documents.nameMissing') : undefined}
        value={title}
        onWrite={setTitle}
      />
      <InputField
        id="link-url"
        label={t('documents.url')}
        hint={t('documents.urlHint')}
        maxLength={2000}
        inputMode="url"
        error={isTried && !isAddress ? t('documents.urlWrong') : undefined}
        value={url}
        onWrite={setUrl}
      />
      <Choices
        name="link-photos"
        kind="radio"
        legend={
          <>
            {t('photos.question')}
            {isTried && !photos && <span className="error"> {t('photos.missing')}</span>}
          </>
        }
        chosen={photos ? [photos] : []}
        choices={photoRights.map((value) => ({ value, label: t(`photos.${value}`) }))}
        onChoose={(value) => setPhotos(value as PhotoRights)}
      />
    </FormDialog>
  );
}
