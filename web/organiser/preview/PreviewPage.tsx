// The page at /activities/:id/preview/:wave: the participant's page in a frame as wide as a phone or as there is room for.
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { activityQuery } from '../../api/queries.ts';
import type { ActivityView, WaveView } from '../../api/shapes.ts';
import { buttonClass } from '../../design/Button.tsx';
import { Choices } from '../forms/Choices.tsx';
import { PageHeading } from '../shell/PageHeading.tsx';
import { FailurePage } from '../states/FailurePage.tsx';
import { NotFoundPage } from '../states/NotFoundPage.tsx';
import { Waiting } from '../states/Waiting.tsx';
import { useWords } from '../words/use-words.ts';
import '../css/preview.css';

export function PreviewPage(): ReactElement {
  const { id = '', wave: waveId } = useParams();
  const activity = useQuery(activityQuery(id));
  if (!activity.data) return activity.error ? <FailurePage error={activity.error} again={activity.refetch} /> : <Waiting />;
  const wave = activity.data.waves.find((one) => one.id === waveId);
  return wave ? <Preview activity={activity.data.activity} wave={wave} /> : <NotFoundPage />;
}

const locales = ['sv', 'en'] as const;
const widths = ['phone', 'desktop'] as const;

function Preview({ activity, wave }: { readonly activity: ActivityView['activity']; readonly wave: WaveView }): ReactElement {
  const { t } = useTranslation('survey');
  const { waveName, locale: reading } = useWords();
  const [locale, setLocale] = useState<(typeof locales)[number]>(reading);
  const [width, setWidth] = useState<(typeof widths)[number]>('phone');
  const address = `/api/waves/${encodeURIComponent(wave.id)}/preview?locale=${locale}`;
  const language = t(`preview.languages.${locale}`);
  return (
    <div className="wrap preview-page">
      <p className="crumb">
        <Link to={`/activities/${encodeURIComponent(activity.id)}`}>{activity.title}</Link>
      </p>
      <PageHeading title={`${t('preview.title')}: ${waveName(wave)}`} />
      <p className="lead">{t('preview.lead')}</p>
      <div className="preview-choices">
        <Choices
          name="preview-width"
          kind="radio"
          legend={t('preview.width')}
          choices={widths.map((value) => ({ value, label: t(`preview.${value}`) }))}
          chosen={[width]}
          onChoose={(value) => setWidth(value === 'desktop' ? 'desktop' : 'phone')}
        />
        <Choices
          name="preview-language"
          kind="radio"
          legend={t('preview.language')}
          choices={locales.map((value) => ({ value, label: t(`preview.languages.${value}`) }))}
          chosen={[locale]}
          onChoose={(value) => setLocale(value === 'en' ? 'en' : 'sv')}
        />
        <a className={buttonClass('line', 's')} href={address} target="_blank" rel="noreferrer">
          {t('preview.alone')}
        </a>
      </div>
      <iframe
        key={address}
        className={`preview-frame ${width}`}
        src={address}
        title={t('preview.frame', { name: waveName(wave), language, width: t(`preview.${width}`) })}
      />
    </div>
  );
}
