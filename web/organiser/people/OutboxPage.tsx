// The page at /activities/:id/mails: what waits to be sent, what failed and why; where no mail server is set, the mails to send by hand.
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActivityView } from '../../api/shapes.ts';
import { Button } from '../../design/Button.tsx';
import { Fold } from '../../design/Fold.tsx';
import { Note } from '../../design/Note.tsx';
import { useAnnounce } from '../shell/Announcer.tsx';
import { Failure } from '../states/Failure.tsx';
import { copyText } from '../wave/CopyLink.tsx';
import { dateOfTime } from '../words/dates.ts';
import { useWords } from '../words/use-words.ts';
import { OfActivity, PeopleFrame } from './PeoplePage.tsx';
import { type Outbox, type OutboxMail, outboxQuery, useMailChange } from './people-queries.ts';

export function OutboxPage(): ReactElement {
  return <OfActivity>{(view) => <OutboxOf view={view} />}</OfActivity>;
}

function OutboxOf({ view }: { readonly view: ActivityView }): ReactElement {
  const { t } = useTranslation('people');
  const outbox = useQuery(outboxQuery(view.activity.id));
  return (
    <PeopleFrame view={view} title={t('outbox.title')} lead={outbox.data && t(outbox.data.sends ? 'outbox.sends' : 'outbox.byHand')}>
      {outbox.data && <Mails activity={view.activity.id} outbox={outbox.data} />}
      {!outbox.data && (outbox.error ? <Failure error={outbox.error} /> : <p className="meta">{t('waiting')}</p>)}
    </PeopleFrame>
  );
}

function Mails({ activity, outbox }: { readonly activity: string; readonly outbox: Outbox }): ReactElement {
  const { t } = useTranslation('people');
  const change = useMailChange(activity);
  const failed = outbox.mails.filter(({ state }) => state === 'failed');
  const waiting = outbox.mails.filter(({ state }) => state !== 'failed');
  const act = (action: 'sent' | 'retry' | 'drop') => (mail: string) => change.mutate({ mail, action });
  const actions = { sent: act('sent'), retry: act('retry'), drop: act('drop') };
  return (
    <>
      {change.error && <Failure error={change.error} />}
      {failed.length > 0 && (
        <MailList title={t('outbox.failed', { count: failed.length })} mails={failed} outbox={outbox} actions={actions} />
      )}
      {waiting.length > 0 ? (
        <MailList title={t('outbox.waiting', { count: waiting.length })} mails={waiting} outbox={outbox} actions={actions} />
      ) : (
        <p>{t('outbox.empty')}</p>
      )}
      {outbox.sent.length > 0 && (
        <section>
          <h2>{t('outbox.sent')}</h2>
          <ul className="people-list">
            {outbox.sent.map(({ kind, wave, count }) => (
              <li key={`${kind} ${wave}`}>
                <span className="person-name">{t(`kinds.${kind}`)}</span>
                <span className="meta">{t('outbox.sentCount', { count })}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Note>{t('outbox.privacy')}</Note>
    </>
  );
}

interface MailListProps {
  readonly title: string;
  readonly mails: readonly OutboxMail[];
  readonly outbox: Outbox;
  readonly actions: Readonly<Record<'sent' | 'retry' | 'drop', (mail: string) => void>>;
}

function MailList({ title, mails, outbox, actions }: MailListProps): ReactElement {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className="people-list">
        {mails.map((mail) => (
          <MailRow key={mail.id} mail={mail} sends={outbox.sends} actions={actions} />
        ))}
      </ul>
    </section>
  );
}

interface MailRowProps extends Pick<MailListProps, 'actions'> {
  readonly mail: OutboxMail;
  readonly sends: boolean;
}

function MailRow({ mail, sends, actions }: MailRowProps): ReactElement {
  const { t } = useTranslation('people');
  const { locale } = useWords();
  const { id, kind, state, to, recipient, note, due, text } = mail;
  const name = <span className="vh"> {recipient ?? to}</span>;
  return (
    <li>
      <span className="person-name">{recipient ? `${recipient}, ${to}` : to}</span>
      <span className="meta">{t(`kinds.${kind}`)}</span>
      <span className="meta">{sends && state === 'queued' ? t('outbox.from', { time: dateOfTime(due, locale) }) : ''}</span>
      <span className="row tight">
        {state === 'failed' && (
          <Button kind="plain" size="s" onClick={() => actions.retry(id)}>
            {t('outbox.retry')}
            {name}
          </Button>
        )}
        {state !== 'sending' && (
          <Button kind="plain" size="s" onClick={() => actions.drop(id)}>
            {t('outbox.drop')}
            {name}
          </Button>
        )}
      </span>
      {note && <p className="log">{t('outbox.note', { note })}</p>}
      {text !== undefined && <ByHand mail={mail} onSent={() => actions.sent(id)} />}
    </li>
  );
}

/** The mail itself, to copy or to open in the organiser's own program. */
function ByHand({ mail, onSent }: { readonly mail: OutboxMail; readonly onSent: () => void }): ReactElement {
  const { t } = useTranslation('people');
  const announce = useAnnounce();
  const { to, subject = '', text = '' } = mail;
  const copy = async () => announce(t((await copyText(text)) ? 'outbox.copied' : 'outbox.notCopied'));
  const address = `mailto:${encodeURIComponent(to)}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`;
  return (
    <div className="log">
      <Fold summary={subject}>
        <p className="mail-body">{text}</p>
      </Fold>
      <div className="row">
        <a className="btn s" href={address}>
          {t('outbox.open')}
          <span className="vh"> {to}</span>
        </a>
        <Button size="s" onClick={copy}>
          {t('outbox.copy')}
          <span className="vh"> {to}</span>
        </Button>
        <Button size="s" onClick={onSent}>
          {t('outbox.markSent')}
          <span className="vh"> {to}</span>
        </Button>
      </div>
    </div>
  );
}
