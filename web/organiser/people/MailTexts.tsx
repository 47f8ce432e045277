import { type FormEvent, type ReactElement, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  filledMail,
  type MailLocale,
  type MailTextKind,
  mailNames,
  mailTextOf,
  type OwnMailTexts,
  sampleNames,
} from '../../../surveys/fieldwork/mail-texts.ts';
import { timesOf } from '../../../surveys/fieldwork/occasion.ts';
import type { ActivityView, WaveView } from '../../api/shapes.ts';
import { Button } from '../../design/Button.tsx';
import { AreaField, InputField, SelectField } from '../forms/fields.tsx';
import { useAnnounce } from '../shell/Announcer.tsx';
import { Failure } from '../states/Failure.tsx';
import { useMailText } from './people-queries.ts';

interface MailTextsProps {
  readonly view: ActivityView;
  /** The texts of a wave; none: those of the activity. */
  readonly wave?: WaveView;
  readonly kinds: readonly MailTextKind[];
}

/** What the mails say: one kind and language at a time, with the mail as it will look beside it. */
export function MailTexts({ view, wave, kinds }: MailTextsProps): ReactElement {
  const { t } = useTranslation('people');
  const [kind, setKind] = useState<MailTextKind>(kinds[0] ?? 'invitation');
  const [locale, setLocale] = useState<MailLocale>('sv');
  const own = wave ? wave.mailTexts : view.activity.mailTexts;
  const title = useId();
  return (
    <section aria-labelledby={title} className="mail-texts">
      <h2 id={title}>{t('texts.title')}</h2>
      <div className="pair">
        {kinds.length > 1 && (
          <SelectField
            id="mail-kind"
            label={t('texts.kind')}
            value={kind}
            options={kinds.map((one) => ({ value: one, label: t(`kinds.${one}`) }))}
            onWrite={(value) => setKind(value as MailTextKind)}
          />
        )}
        <SelectField
          id="mail-locale"
          label={t('texts.locale')}
          value={locale}
          options={(['sv', 'en'] as const).map((one) => ({ value: one, label: t(`locales.${one}`) }))}
          onWrite={(value) => setLocale(value as MailLocale)}
        />
      </div>
      <OneText key={`${kind} ${locale}`} view={view} wave={wave} kind={kind} locale={locale} own={own} />
    </section>
  );
}

interface OneTextProps extends Pick<MailTextsProps, 'view'> {
  readonly wave: WaveView | undefined;
  readonly kind: MailTextKind;
  readonly locale: MailLocale;
  readonly own: OwnMailTexts | undefined;
}

function OneText({ view, wave, kind, locale, own }: OneTextProps): ReactElement {
  const { t } = useTranslation('people');
  const announce = useAnnounce();
  const [written, setWritten] = useState(() => mailTextOf(own, kind, locale));
  const keep = useMailText(view.activity.id, wave?.id);
  const isOwn = own?.[kind]?.[locale] !== undefined;
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (!keep.isPending) keep.mutate({ kind, locale, ...written }, { onSuccess: () => announce(t('texts.saved')) });
  };
  const restore = () => {
    setWritten(mailTextOf(undefined, kind, locale));
    keep.mutate({ kind, locale, subject: '', text: '' }, { onSuccess: () => announce(t('texts.restored')) });
  };
  return (
    <div className="mail-text">
      <form className="form" noValidate onSubmit={save}>
        <InputField
          id="mail-subject"
          label={t('texts.subject')}
          maxLength={200}
          value={written.subject}
          onWrite={(subject) => setWritten({ ...written, subject })}
        />
        <AreaField
          id="mail-body"
          label={t('texts.text')}
          hint={t('texts.names', { names: mailNames[kind].map((name) => `{${name}}`).join(' ') })}
          rows={14}
          maxLength={10_000}
          value={written.text}
          onWrite={(text) => setWritten({ ...written, text })}
        />
        {keep.error && <Failure error={keep.error} />}
        <div className="row">
          <Button type="submit" aria-busy={keep.isPending}>
            {t('texts.save')}
          </Button>
          {isOwn && (
            <Button kind="plain" onClick={restore}>
              {t('texts.restore')}
            </Button>
          )}
        </div>
      </form>
      <Preview view={view} wave={wave} kind={kind} locale={locale} written={written} />
    </div>
  );
}

interface PreviewProps extends Pick<OneTextProps, 'view' | 'wave' | 'kind' | 'locale'> {
  readonly written: { readonly subject: string; readonly text: string };
}

/** The mail with invented names and the activity's own. */
function Preview({ view, wave, kind, locale, written }: PreviewProps): ReactElement {
  const { t } = useTranslation('people');
  const title = useId();
  const { activity, occasions } = view;
  const sessions = occasions.filter(({ kind }) => kind !== 'step');
  const [first] = sessions;
  const sample = (name: string) => sampleNames[name]?.[locale] ?? '';
  const filled = filledMail(written, {
    activity: activity.title,
    organiser: activity.organiser,
    contact: activity.contact ?? activity.organiser,
    recipient: sample('recipient'),
    name: sample('name'),
    survey: wave ? (wave.surveyTitle[locale] ?? wave.surveyTitle.sv) : '',
    link: wave ? `${wave.url}#t=…` : `${location.origin}${kind === 'report' ? '/r/…#k=…' : '/contacts/…'}`,
    contacts: `${location.origin}/contacts/…`,
    until: sample('until'),
    preparation: sample('preparation'),
    sessions: sessions.map(({ date, title: session, place }) => [date, session, place].filter(Boolean).join(', ')).join('\n'),
    calendar: `${location.origin}/api/activities/${activity.id}/calendar.ics`,
    session: first?.title ?? '',
    date: first?.date ?? '',
    time: first ? timesOf(first, locale) : '',
    place: first?.place ?? '',
    programme: (first?.programme ?? []).map(({ time, title: item }) => `\n${time} ${item}`).join(''),
  });
  return (
    <section className="mail-preview" aria-labelledby={title} lang={locale}>
      <h3 id={title}>{t('texts.preview')}</h3>
      <p className="mail-subject">{filled.subject}</p>
      <p className="mail-body">{filled.text}</p>
    </section>
  );
}
