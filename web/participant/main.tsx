// The participant's page. The address holds the code; a personal link also holds a token after the #, where neither the
// server's log nor another site sees it.
import './participant.css';
import { createRoot } from 'react-dom/client';
import enCommon from '../i18n/en/common.json';
import enParticipant from '../i18n/en/participant.json';
import { startLanguage } from '../i18n/language.ts';
import svCommon from '../i18n/sv/common.json';
import svParticipant from '../i18n/sv/participant.json';
import { Foot } from './Foot.tsx';
import { ParticipantPage } from './ParticipantPage.tsx';

startLanguage({ sv: { common: svCommon, participant: svParticipant }, en: { common: enCommon, participant: enParticipant } });

const code = decodeURIComponent(location.pathname.split('/').filter(Boolean).at(-1) ?? '');
const token = new URLSearchParams(location.hash.slice(1)).get('t') ?? undefined;
const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <>
      <ParticipantPage code={code} token={token} />
      <Foot />
    </>,
  );
