import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { questionsIn } from '../../../surveys/definition/questions-in.ts';
import type { WaveView } from '../../api/shapes.ts';
import { Button, buttonClass } from '../../design/Button.tsx';
import { CopyLink } from '../wave/CopyLink.tsx';
import { PrintAndShow } from '../wave/PrintAndShow.tsx';
import { QrCode } from '../wave/QrCode.tsx';
import { questionsQuery } from '../wave/questions-of.ts';
import { isPermitted, isRegistration } from '../wave/wave-steps.ts';
import { Code } from '../words/Code.tsx';
import { planOf, usePlanWords } from '../words/planned.ts';
import { useWords } from '../words/use-words.ts';
import { useDesk } from './desk.ts';
import { PeopleLink } from './PeopleLink.tsx';

/** Everything about a wave that its row leaves out, and everything that can be done with it. */
export function WaveFacts({ wave }: { readonly wave: WaveView }): ReactElement {
  const takesMore = wave.status === 'draft' || wave.status === 'open';
  return (
    <div className="wave-facts">
      <WaveTerms wave={wave} />
      {wave.audience === 'open' && takesMore && <QrCode wave={wave} />}
      <WaveActions wave={wave} />
      <PrintAndShow wave={wave} />
    </div>
  );
}

/** What is fixed when a wave opens: who may answer, by what it is broken down, the smallest group. */
export function WaveTerms({ wave }: { readonly wave: WaveView }): ReactElement {
  const { t, text } = useWords();
  const { t: setup } = useTranslation('setup');
  const { view } = useDesk();
  const planWords = usePlanWords();
  const plan = planWords(planOf(wave, view));
  return (
    <dl className="kv">
      <dt>{t('facts.heading')}</dt>
      <dd>{text(wave.title)}</dd>
      <dt>{t('facts.code')}</dt>
      <dd>
        <Code code={wave.code} />
      </dd>
      <dt>{t('facts.who')}</dt>
      <dd>{t(`facts.audience.${wave.audience}`)}</dd>
      <dt>{t('facts.unit')}</dt>
      <dd>{t(`facts.units.${wave.unit}`)}</dd>
      {wave.unit === 'person' && (
        <>
          <dt>{t('facts.k')}</dt>
          <dd>{t('facts.kValue', { k: wave.k })}</dd>
        </>
      )}
      <dt>{setup('planned.fact')}</dt>
      <dd>{plan ?? setup('planned.none')}</dd>
      {wave.breakdowns.length > 0 && (
        <>
          <dt>{t('facts.breakdowns')}</dt>
          <dd>
            <BreakdownNames wave={wave} />
          </dd>
        </>
      )}
    </dl>
  );
}

/** Questions by their words; what invitations say has only its name. */
function BreakdownNames({ wave }: { readonly wave: WaveView }): ReactElement {
  const { text } = useWords();
  const { data } = useQuery(questionsQuery(wave));
  const questions = data ? questionsIn(data) : [];
  const called = (name: string): string => {
    const title = questions.find((question) => question.name === name)?.title;
    return title ? text(title) : name;
  };
  return <>{wave.breakdowns.map(called).join(', ')}</>;
}

/** The actions that are not already in the row: reading the questions, links, closing, opening again. */
function WaveActions({ wave }: { readonly wave: WaveView }): ReactElement {
  const { t } = useWords();
  const { t: setup } = useTranslation('setup');
  const { t: tSurvey } = useTranslation('survey');
  const { rights, ask } = useDesk();
  const isInvited = wave.audience === 'invited';
  const isOpen = wave.status === 'open';
  return (
    <div className="row">
      <Button size="s" onClick={() => ask({ kind: 'questions', wave })}>
        {t('wave.questions')}
      </Button>
      {rights.owns && wave.status === 'draft' && (
        <Button size="s" onClick={() => ask({ kind: 'edit-questions', wave })}>
          {tSurvey('edit.open')}
        </Button>
      )}
      <PreviewLink wave={wave} />
      <PeopleLink wave={wave} />
      {rights.owns && wave.status !== 'released' && (
        <Button size="s" onClick={() => ask({ kind: 'plan', wave })}>
          {setup('planned.edit')}
        </Button>
      )}
      {rights.owns && wave.status === 'draft' && (
        <Button size="s" onClick={() => ask({ kind: 'remove-wave', wave })}>
          {setup('remove.wave')}
        </Button>
      )}
      {isOpen && !isInvited && <CopyLink url={wave.url} small />}
      {rights.owns && isInvited && !isOpen && wave.status !== 'released' && (
        <Button size="s" onClick={() => ask({ kind: 'invitations', wave })}>
          {t('wave.links')}
        </Button>
      )}
      {rights.reads && wave.status === 'released' && wave.count !== undefined && (
        <Link className={buttonClass('line', 's')} to={`/waves/${wave.id}/report`}>
          {t('wave.ownReport')}
        </Link>
      )}
      {rights.owns && wave.status === 'released' && wave.count !== undefined && (
        <Link className={buttonClass('line', 's')} to={`/waves/${wave.id}/themes`}>
          {t('wave.themes')}
        </Link>
      )}
      {rights.runs && isOpen && (
        <Button size="s" onClick={() => ask({ kind: 'wave-action', wave, action: 'close' })}>
          {t('wave.close')}
        </Button>
      )}
      {rights.owns && isRegistration(wave) && isPermitted(wave, 'release') && (
        <Button size="s" onClick={() => ask({ kind: 'wave-action', wave, action: 'release' })}>
          {t('wave.release')}
        </Button>
      )}
      {rights.runs && wave.status !== 'draft' && isPermitted(wave, 'open') && (
        <Button size="s" onClick={() => ask({ kind: 'wave-action', wave, action: 'open' })}>
          {t('wave.reopen')}
        </Button>
      )}
    </div>
  );
}

/** To the participant's page as it will look; for those who run the room, before it is too late to change anything. */
export function PreviewLink({ wave }: { readonly wave: WaveView }): ReactElement | null {
  const { t } = useTranslation('survey');
  const { view, rights } = useDesk();
  if (!rights.runs) return null;
  return (
    <Link className={buttonClass('line', 's')} to={`/activities/${view.activity.id}/preview/${wave.id}`}>
      {t('preview.open')}
    </Link>
  );
}
