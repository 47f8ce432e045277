import { type ReactElement, useEffect, useState } from 'react';
import { sharesDrafts } from '../../surveys/fieldwork/shared-draft.ts';
import { Answering } from './Answering.tsx';
import { loadForm } from './load-form.ts';
import { OrganisationPage } from './organisation/OrganisationPage.tsx';
import { ClosedPage, NeedsLinkPage, NotFoundPage, NotYetPage, UnreachablePage } from './plain-pages.tsx';
import { readDraft } from './sending/draft.ts';
import { readReceipt } from './sending/receipt.ts';
import { type FetchedWave, fetchWave } from './wave.ts';

/** How often a page that could not be fetched is asked for again, in milliseconds. */
const refetchMs = 5000;

interface ParticipantPageProps {
  readonly code: string;
  /** From a personal link. */
  readonly token: string | undefined;
}

/** Fetches the wave and shows what a participant can do with it: answer, or read why not. */
export function ParticipantPage({ code, token }: ParticipantPageProps): ReactElement | null {
  const fetched = useWave(code);
  if (!fetched) return null;
  if (fetched.found === 'nothing') return <NotFoundPage />;
  if (fetched.found === 'no-connection') return <UnreachablePage />;
  const { wave } = fetched;
  if (wave.audience === 'invited' && !token) return <NeedsLinkPage wave={wave} />;
  if (token && wave.survey && sharesDrafts(wave)) return <OrganisationPage wave={{ ...wave, survey: wave.survey }} token={token} />;
  // Someone who pressed send in time, or has a receipt, is not met by a closed door.
  const underWay = readDraft(code, token)?.pending === true || readReceipt(code, token) !== undefined;
  if (wave.survey && (wave.status === 'open' || underWay)) return <Answering wave={{ ...wave, survey: wave.survey }} token={token} />;
  return wave.status === 'draft' ? <NotYetPage wave={wave} /> : <ClosedPage wave={wave} token={token} />;
}

/** Asks for the wave until the server answers. The form's code is fetched meanwhile, behind the page's own words. */
function useWave(code: string): FetchedWave | undefined {
  const [fetched, setFetched] = useState<FetchedWave>();
  useEffect(() => {
    let left = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      const answer = await fetchWave(code);
      if (left) return;
      setFetched(answer);
      if (answer.found === 'no-connection') timer = setTimeout(ask, refetchMs);
      else if (answer.found === 'wave') void loadForm().catch(() => undefined);
    };
    void ask();
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [code]);
  return fetched;
}
