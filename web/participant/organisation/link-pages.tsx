// What stands behind a personal link when there is nothing to write: each says why, and what to do.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Intro } from '../Intro.tsx';
import { NoFormPage } from '../NoFormPage.tsx';
import { ProgressBar } from '../ProgressBar.tsx';
import { readDraft } from '../sending/draft.ts';
import type { OpenWave } from '../written-page.ts';

/** Until what is known by the link has come: what the server's page had, so that nothing goes blank on a slow connection. */
export function FetchingPage({ wave }: { readonly wave: OpenWave }): ReactElement {
  const { t } = useTranslation('participant');
  return (
    <>
      <ProgressBar />
      <main>
        <div className={wave.survey.pages.length > 1 ? 'wrap page long' : 'wrap page'}>
          <Intro wave={wave} brief={false} />
          <div className="survey">
            <p className="preparing meta" role="status">
              {t('preparing')}
            </p>
          </div>
        </div>
      </main>
    </>
  );
}

/** A closed wave in which nothing was sent by the link. */
export function ClosedPage({ wave, token }: { readonly wave: OpenWave; readonly token: string }): ReactElement {
  const { t } = useTranslation('participant');
  return (
    <NoFormPage wave={wave} heading={t('closed.heading')} text={t('closed.text')}>
      {hasDraft(wave, token) && <p className="note after">{t('closed.draft')}</p>}
    </NoFormPage>
  );
}

/** No reply. The page asks again by itself, and says that what has been written here is not lost meanwhile. */
export function UnreachablePage({ wave, token }: { readonly wave: OpenWave; readonly token: string }): ReactElement {
  const { t } = useTranslation('participant');
  return (
    <NoFormPage wave={wave} heading={t('unreachable.heading')} text={t('unreachable.text')}>
      {hasDraft(wave, token) && <p className="note after">{t('unreachable.draft')}</p>}
    </NoFormPage>
  );
}

/** A personal link that nobody has been sent. */
export function WrongLinkPage({ wave }: { readonly wave: OpenWave }): ReactElement {
  const { t } = useTranslation('participant');
  return <NoFormPage wave={wave} heading={t('wrongLink.heading')} text={t('wrongLink.text')} />;
}

function hasDraft({ code }: OpenWave, token: string): boolean {
  return Object.keys(readDraft(code, token)?.answers ?? {}).length > 0;
}
