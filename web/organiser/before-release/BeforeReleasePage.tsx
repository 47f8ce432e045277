// The page at /activities/:id/before-release/:wave: what will be shown of a closed wave, and its open answers to read, hide and give
// themes before anybody else sees them.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { api } from '../../api/client.ts';
import { activityQuery, releasePreviewQuery } from '../../api/queries.ts';
import type { ActivityView, WaveView } from '../../api/shapes.ts';
import { Button, buttonClass } from '../../design/Button.tsx';
import { Note } from '../../design/Note.tsx';
import { PageHeading } from '../shell/PageHeading.tsx';
import { Failure } from '../states/Failure.tsx';
import { FailurePage } from '../states/FailurePage.tsx';
import { NotFoundPage } from '../states/NotFoundPage.tsx';
import { Waiting } from '../states/Waiting.tsx';
import { codedTextsQuery } from '../themes/coded-texts.ts';
import { CodedQuestions } from '../themes/ThemesPage.tsx';
import { ReleasePreview } from '../wave/ReleasePreview.tsx';
import { WaveActionDialog } from '../wave/WaveActionDialog.tsx';
import { Count } from '../words/Count.tsx';
import { useWords } from '../words/use-words.ts';
import '../css/themes.css';
import '../css/after.css';

export function BeforeReleasePage(): ReactElement {
  const { id = '', wave: waveId } = useParams();
  const { data: view, error, refetch } = useQuery(activityQuery(id));
  if (!view) return error ? <FailurePage error={error} again={refetch} /> : <Waiting />;
  const wave = view.waves.find((one) => one.id === waveId);
  if (!wave || view.role !== 'owner') return <NotFoundPage />;
  return <BeforeRelease view={view} wave={wave} />;
}

interface BeforeReleaseProps {
  readonly view: ActivityView;
  readonly wave: WaveView;
}

function BeforeRelease({ view: { activity, occasions }, wave }: BeforeReleaseProps): ReactElement {
  const { t } = useTranslation('after');
  const { waveName, occasionName } = useWords();
  const navigate = useNavigate();
  const [isAsking, ask] = useState(false);
  const back = `/activities/${encodeURIComponent(activity.id)}`;
  const occasion = occasions.find(({ id }) => id === wave.occasion);
  const place = occasion ? occasionName(occasion) : activity.title;
  return (
    <div className="wrap themes-page before-release">
      <p className="crumb">
        <Link to={back}>{activity.title}</Link>
      </p>
      <PageHeading title={t('look.title', { wave: waveName(wave) })} />
      <p className="lead">{place}</p>
      {wave.status === 'closed' ? (
        <>
          <WhatIsShown wave={wave} />
          <Texts activity={activity.id} wave={wave} />
          <section className="then-release">
            <h2>{t('look.then')}</h2>
            <p>{t('look.thenText')}</p>
            <Button kind="primary" onClick={() => ask(true)}>
              {t('look.release')}
            </Button>
          </section>
        </>
      ) : (
        <NotClosed wave={wave} back={back} />
      )}
      {isAsking && (
        <WaveActionDialog
          activity={activity.id}
          wave={wave}
          action="release"
          place={place}
          onClose={() => ask(false)}
          onDone={() => void navigate(back)}
        />
      )}
    </div>
  );
}

function NotClosed({ wave, back }: Pick<BeforeReleaseProps, 'wave'> & { readonly back: string }): ReactElement {
  const { t } = useTranslation('after');
  return (
    <>
      <Note kind="wait">{wave.status === 'released' ? t('look.isReleased') : t('look.isOpen')}</Note>
      <p>
        <Link className={buttonClass()} to={wave.status === 'released' ? `/waves/${encodeURIComponent(wave.id)}/themes` : back}>
          {wave.status === 'released' ? t('look.toTexts') : t('back')}
        </Link>
      </p>
    </>
  );
}

/** How many, what is too small to be shown, where all have answered alike. */
function WhatIsShown({ wave }: Pick<BeforeReleaseProps, 'wave'>): ReactElement {
  const { t } = useTranslation('after');
  const { data: preview } = useQuery(releasePreviewQuery(wave.id));
  const hidesNothing =
    preview && !preview.tooFew && preview.unanimous.length === 0 && preview.breakdowns.every(({ hidden }) => hidden === 0);
  return (
    <section aria-labelledby="what-is-shown">
      <h2 id="what-is-shown">{t('look.shown')}</h2>
      <p>
        <Count wave={wave} asked={wave.invited ?? wave.population} />
        {wave.unit === 'person' && `. ${t('look.k', { k: wave.k })}`}
      </p>
      <ReleasePreview wave={wave.id} />
      {hidesNothing && <p className="meta">{t('look.nothingHidden')}</p>}
    </section>
  );
}

function Texts({ activity, wave }: { readonly activity: string; readonly wave: WaveView }): ReactElement | null {
  const { t } = useTranslation('after');
  const { data: preview } = useQuery(releasePreviewQuery(wave.id));
  if (!wave.textsRead && preview?.texts === 0) return null;
  return (
    <section aria-labelledby="open-answers">
      <h2 id="open-answers">{t('look.texts')}</h2>
      {wave.textsRead ? <ReadTexts wave={wave.id} /> : <BeginReading activity={activity} wave={wave} />}
    </section>
  );
}

function ReadTexts({ wave }: { readonly wave: string }): ReactElement {
  const { t } = useTranslation('after');
  const coded = useQuery(codedTextsQuery(wave));
  if (!coded.data) return coded.error ? <Failure error={coded.error} /> : <Waiting />;
  return (
    <>
      <p>{t('look.marksAre')}</p>
      <CodedQuestions wave={wave} questions={coded.data.questions} />
    </>
  );
}

/** Reading binds, so it is asked for. */
function BeginReading({ activity, wave }: { readonly activity: string; readonly wave: WaveView }): ReactElement {
  const { t } = useTranslation('after');
  const queries = useQueryClient();
  const begin = useMutation({
    mutationFn: () => api.post<WaveView>(`/waves/${encodeURIComponent(wave.id)}/texts/read`),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['activity', activity] }),
  });
  return (
    <>
      <p>{t('look.why')}</p>
      {wave.unit === 'person' && <Note kind="wait">{t('look.binds')}</Note>}
      {begin.error && <Failure error={begin.error} />}
      <Button aria-busy={begin.isPending} onClick={() => !begin.isPending && begin.mutate()}>
        {t('look.begin')}
      </Button>
    </>
  );
}
