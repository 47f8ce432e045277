import { type ReactElement, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textIn } from '../../surveys/definition/localized-text.ts';
import { questionsIn } from '../../surveys/definition/questions-in.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { fetchWave, type ParticipantWave } from '../participant/wave.ts';
import { JoinPanel } from './JoinPanel.tsx';
import type { Connection } from './live-wall.ts';
import { type ShownWall, useWall } from './use-wall.ts';
import { WallTexts } from './WallTexts.tsx';

/** The screen in the room: how to answer to the left, what people have written to the right. Read from ten metres. */
export function RoomScreen({ code, roomKey }: { readonly code: string; readonly roomKey: string }): ReactElement {
  const { t } = useTranslation('room');
  const { locale } = useLanguage();
  const wave = useWave(code);
  const shown = useWall(code, roomKey);
  const title = wave ? textIn(wave.survey?.title ?? wave.title, locale) : t('title');
  useEffect(() => {
    document.title = `${title} – Efterklang`;
  }, [title]);
  if (shown.connection === 'bad-key' || shown.connection === 'no-wall') {
    const bad = shown.connection === 'bad-key';
    return (
      <main className="room-message">
        <h1>{t(bad ? 'badKey' : 'noWall')}</h1>
        <p>{t(bad ? 'badKeyText' : 'noWallText')}</p>
      </main>
    );
  }
  return (
    <div className="room">
      <JoinPanel
        code={code}
        count={shown.wall.count}
        open={shown.connection !== 'closed' && wave?.status !== 'closed' && wave?.status !== 'released'}
      />
      <main className="wall">
        <header>
          <p className="sub">{wave?.activity.title}</p>
          <h1>{title}</h1>
        </header>
        <WallTexts texts={shown.wall.texts} questionTitle={(name) => titleOf(wave, name, locale)} />
        <WallFoot shown={shown} />
      </main>
    </div>
  );
}

function WallFoot({ shown }: { readonly shown: ShownWall }): ReactElement {
  const { t } = useTranslation('room');
  const { connection, paused, held, togglePause } = shown;
  return (
    <footer className="wall-foot">
      <p>{t('consent')}</p>
      <p className={`link-state ${markOf(connection, paused)}`} role="status">
        {held > 0 ? t('held', { count: held }) : t(paused ? 'paused' : `connection.${connection}`)}
      </p>
      <button type="button" className="btn" onClick={togglePause}>
        {t(paused ? 'resume' : 'pause')}
      </button>
    </footer>
  );
}

/** The shape beside the words: a filled ring while live, a square while held back, a triangle when something is wrong. */
function markOf(connection: Connection, paused: boolean): 'live' | 'held' | 'lost' {
  if (connection === 'lost') return 'lost';
  return connection === 'live' && !paused ? 'live' : 'held';
}

function titleOf(wave: ParticipantWave | undefined, name: string, locale: string): string {
  const question = wave?.survey ? questionsIn(wave.survey).find((one) => one.name === name) : undefined;
  return question?.title ? textIn(question.title, locale) : '';
}

/** The wave, asked for until there is a reply. */
function useWave(code: string): ParticipantWave | undefined {
  const [wave, setWave] = useState<ParticipantWave>();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let left = false;
    const ask = async () => {
      const answer = await fetchWave(code);
      if (left) return;
      if (answer.found === 'wave') setWave(answer.wave);
      if (answer.found === 'no-connection') timer = setTimeout(ask, 5000);
    };
    void ask();
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [code]);
  return wave;
}
