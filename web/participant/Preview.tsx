import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language.ts';
import SurveyForm from './form/SurveyForm.tsx';
import { Intro } from './Intro.tsx';
import { type Progress, ProgressBar } from './ProgressBar.tsx';
import { wouldHaveSent } from './preview.ts';
import { readingOf } from './wave.ts';
import type { OpenWave } from './written-page.ts';

/** The form as participants meet it, for who is about to ask: nothing is kept on the device and nothing is sent. */
export function Preview({ wave }: { readonly wave: OpenWave }): ReactElement {
  const { t } = useTranslation('participant');
  const locale = readingOf(wave, useLanguage().reading);
  const [progress, setProgress] = useState<Progress>();
  const [round, setRound] = useState(0);
  return (
    <>
      <ProgressBar progress={progress} minutes={wave.minutes} />
      <main>
        <div className={progress && progress.pages > 1 ? 'wrap page long' : 'wrap page'}>
          <Intro wave={wave} brief={(progress?.page ?? 1) > 1} />
          <SurveyForm
            key={round}
            wave={wave}
            locale={locale}
            start={{ answers: {}, page: 0 }}
            storageWorks
            kept={undefined}
            serverProblems={[]}
            onProgress={setProgress}
            onChange={() => undefined}
            onSend={() => wouldHaveSent(t('preview.sent'))}
            onClear={() => setRound((before) => before + 1)}
          />
        </div>
      </main>
    </>
  );
}
