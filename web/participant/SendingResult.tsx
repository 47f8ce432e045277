import { type ReactElement, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../design/plain/Button.tsx';
import { Sign, type SignKind } from './Sign.tsx';
import type { Receipt } from './sending/receipt.ts';
import type { SendingState } from './sending/sender.ts';
import type { OpenWave } from './written-page.ts';

interface SendingResultProps {
  readonly wave: OpenWave;
  readonly state: SendingState;
  readonly storageWorks: boolean;
  readonly onTryNow: () => void;
  readonly onBack: () => void;
  readonly onAnother: () => void;
}

/** How sending goes. "Skickat" is said only when the server has said that the answers are kept. */
export function SendingResult(props: SendingResultProps): ReactElement | null {
  const { t } = useTranslation('participant');
  const { state, wave, storageWorks } = props;
  if (state.is === 'sending') {
    return (
      <Result sign="sending" heading={t('sending.heading')} text={t('sending.text')}>
        <div className="bar" aria-hidden="true">
          <i />
        </div>
      </Result>
    );
  }
  if (state.is === 'waiting') {
    return (
      <Result sign="wait" heading={t('waiting.heading')} text={t(storageWorks ? 'waiting.text' : 'waiting.textUnkept')}>
        <p className="row after">
          <Button kind="primary" onClick={props.onTryNow}>
            {t('waiting.now')}
          </Button>
          <Button onClick={props.onBack}>{t('waiting.back')}</Button>
        </p>
        <Countdown until={state.until} />
      </Result>
    );
  }
  if (state.is === 'sent') return <Sent wave={wave} kept={state} onAnother={props.onAnother} />;
  return state.is === 'refused' ? <Refused state={state} onBack={props.onBack} /> : null;
}

interface ResultProps {
  readonly sign: SignKind;
  readonly heading: string;
  readonly text: string;
  readonly children?: React.ReactNode;
}

/** One state: a sign, a heading that takes the focus so that it is read out, and a sentence. */
function Result({ sign, heading, text, children }: ResultProps): ReactElement {
  const title = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus moves once for each state, and the heading names it
  useEffect(() => {
    scrollTo(0, 0);
    title.current?.focus();
  }, [heading]);
  return (
    <section className="wrap result">
      <Sign kind={sign} />
      <h1 ref={title} tabIndex={-1}>
        {heading}
      </h1>
      <p className="lead">{text}</p>
      {children}
    </section>
  );
}

/** Seconds until the next attempt. Not announced each second: the heading has said what matters. */
function Countdown({ until }: { readonly until: number }): ReactElement {
  const { t } = useTranslation('participant');
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, []);
  return <p className="meta countdown">{t('waiting.countdown', { count: Math.max(1, Math.ceil((until - now) / 1000)) })}</p>;
}

function Sent({
  wave,
  kept: { receipt, place },
  onAnother,
}: {
  readonly wave: OpenWave;
  readonly kept: Receipt;
  readonly onAnother: () => void;
}): ReactElement {
  const { t } = useTranslation('participant');
  const person = wave.unit === 'person';
  return (
    <Result sign="ok" heading={t('sent.heading')} text={t(place ? `registration.${place}` : 'sent.text')}>
      <div className="receipt">
        <span className="meta">{t('sent.receipt')}</span>
        <span className="code">{receipt}</span>
        <p>{t(person ? 'sent.receiptMeaning' : 'sent.receiptMeaningOrganisation')}</p>
      </div>
      <div className="after">
        <h2>{t('sent.nextHeading')}</h2>
        <p>
          {t(nextOf(place))} {!person && wave.audience === 'invited' && t('sent.nextCorrect')}
        </p>
      </div>
      {wave.audience === 'open' && (
        <p className="another">
          <Button kind="plain" size="s" onClick={onAnother}>
            {t('sent.another')}
          </Button>
        </p>
      )}
    </Result>
  );
}

function nextOf(place: Receipt['place']) {
  if (place === 'place') return 'registration.nextPlace';
  return place === 'waiting' ? 'registration.nextWaiting' : 'sent.next';
}

function Refused({
  state,
  onBack,
}: {
  readonly state: Extract<SendingState, { is: 'refused' }>;
  readonly onBack: () => void;
}): ReactElement {
  const { t } = useTranslation('participant');
  const { why, detail } = state.refused;
  if (why === 'changed' || why === 'used' || why === 'closed')
    return <Result sign={why === 'changed' ? 'ok' : 'no'} heading={t(`refused.${why}Heading`)} text={t(`refused.${why}Text`)} />;
  if (why === 'not-found') return <Result sign="no" heading={t('notFound.heading')} text={t('notFound.text')} />;
  if (why === 'wrong-link') return <Result sign="no" heading={t('wrongLink.heading')} text={t('wrongLink.text')} />;
  if (why === 'not-yet') return <Result sign="no" heading={t('notYet.heading')} text={t('notYet.text')} />;
  return (
    <Result sign="no" heading={t('refused.otherHeading')} text={t('refused.otherText')}>
      {detail && <p className="note after">{detail}</p>}
      <p className="row after">
        <Button kind="primary" onClick={onBack}>
          {t('waiting.back')}
        </Button>
      </p>
    </Result>
  );
}
