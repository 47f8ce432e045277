import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Wordmark } from '../design/Wordmark.tsx';
import type { Connection } from './live-wall.ts';
import type { ShownWall } from './use-wall.ts';

interface JoinPanelProps {
  readonly code: string;
  readonly open: boolean;
  readonly shown: ShownWall;
}

/** How to answer: address, code and QR, how many have, and whether the screen is live. Always in sight. */
export function JoinPanel({ code, open, shown }: JoinPanelProps): ReactElement {
  const { t } = useTranslation('room');
  const { count } = shown.wall;
  return (
    <aside className="join" aria-label={t('join')}>
      <Wordmark />
      {open ? (
        <>
          <div className="address">
            <p className="where">
              {t('goTo')} <b>{location.host}/s/</b>
            </p>
            <p className="code">{code}</p>
          </div>
          <div className="qr">
            <img src={`/api/waves/${encodeURIComponent(code)}/qr.svg`} alt={t('qr')} width="304" height="304" />
          </div>
        </>
      ) : (
        <p className="where">{t('closed')}</p>
      )}
      <div className="how-many-answered">
        <p className="count" aria-live="polite">
          <b>{count}</b> {t('answered', { count })}
        </p>
        <LinkState shown={shown} open={open} />
      </div>
    </aside>
  );
}

function LinkState({ shown: { connection: line, paused, held, wall }, open }: Pick<JoinPanelProps, 'shown' | 'open'>): ReactElement {
  const { t } = useTranslation('room');
  // A closed survey's screen still follows what the facilitator does, but nothing comes from the room any more.
  const connection = line === 'live' && !open ? 'closed' : line;
  const live = connection === 'live' && wall.mode === 'reviewed' ? t('reviewedFirst') : t(`connection.${connection}`);
  return (
    <p className={`link-state ${markOf(connection, paused)}`} role="status">
      {held > 0 ? t('held', { count: held }) : paused ? t('paused') : live}
    </p>
  );
}

/** The shape beside the words: a filled ring while live, a square while held back, a triangle when something is wrong. */
function markOf(connection: Connection, paused: boolean): 'live' | 'held' | 'lost' {
  if (connection === 'lost') return 'lost';
  return connection === 'live' && !paused ? 'live' : 'held';
}
