// The full page. The address holds the code; a personal link also holds a token after the #, where neither the server's log
// nor another site sees it. Heading, notice and first questions stand in the page already: this takes their place when it has come.
import './participant.css';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import enCommon from '../i18n/en/common.json';
import enParticipant from '../i18n/en/participant.json';
import { startLanguage } from '../i18n/language.ts';
import svCommon from '../i18n/sv/common.json';
import svParticipant from '../i18n/sv/participant.json';
import { Foot } from './Foot.tsx';
import { startWorker } from './offline/start-worker.ts';
import { ParticipantPage } from './ParticipantPage.tsx';
import { readShell } from './shell.ts';
import { writtenPage } from './written-page.ts';

const { wave, fields } = writtenPage();
const wished = new URLSearchParams(location.search).get('lang');
// A preview is in the language it was asked for in, whatever this device has chosen elsewhere.
const asked = wave.locales.find((locale) => locale === wished) ?? (wave.preview ? document.documentElement.lang : undefined);
startLanguage(
  { sv: { common: svCommon, participant: svParticipant }, en: { common: enCommon, participant: enParticipant } },
  { first: document.documentElement.lang, asked },
);

const token = new URLSearchParams(location.hash.slice(1)).get('t') ?? undefined;
const root = document.getElementById('root');
if (root) {
  const shell = readShell(fields);
  const page = (
    <>
      <ParticipantPage wave={wave} token={token} early={shell.answers} />
      <Foot />
    </>
  );
  flushSync(() => createRoot(root).render(page));
  shell.takeFocusBack();
  if (!wave.preview) startWorker();
}
