import type { ReactElement } from 'react';
import { sharesDrafts } from '../../surveys/fieldwork/shared-draft.ts';
import { Answering } from './Answering.tsx';
import { NeedsLinkPage } from './NeedsLinkPage.tsx';
import { OrganisationPage } from './organisation/OrganisationPage.tsx';
import { Preview } from './Preview.tsx';
import type { Answers } from './sending/answers.ts';
import type { OpenWave } from './written-page.ts';

interface ParticipantPageProps {
  readonly wave: OpenWave;
  /** From a personal link. */
  readonly token: string | undefined;
  /** What was answered before the engine had come. */
  readonly early: Answers;
}

/** An open wave whose survey needs the engine. Everything else at the same address is written by the server. */
export function ParticipantPage({ wave, token, early }: ParticipantPageProps): ReactElement {
  if (wave.preview) return <Preview wave={wave} />;
  if (wave.audience === 'invited' && !token) return <NeedsLinkPage wave={wave} />;
  if (token && sharesDrafts(wave)) return <OrganisationPage wave={wave} token={token} />;
  return <Answering wave={wave} token={token} early={early} />;
}
