import { type ReactElement, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textIn } from '../../surveys/definition/localized-text.ts';
import type { RoomChange } from '../../surveys/fieldwork/room.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { Band } from './Band.tsx';
import type { Panel } from './Controls.tsx';
import { JoinPanel } from './JoinPanel.tsx';
import { MorePanel } from './MorePanel.tsx';
import { ReviewPanel } from './ReviewPanel.tsx';
import { TimerControls } from './TimerControls.tsx';
import { TimerFace } from './TimerFace.tsx';
import { useCardActions } from './use-card-actions.ts';
import { useCurrentCard } from './use-current-card.ts';
import { useDecide } from './use-decide.ts';
import { useHiddenHere } from './use-hidden-here.ts';
import { useRoomKeys } from './use-room-keys.ts';
import { useRoomWave } from './use-room-wave.ts';
import { useWall } from './use-wall.ts';
import { WallFoot } from './WallFoot.tsx';
import { Piles, QuestionColumns } from './WallTexts.tsx';

interface RoomScreenProps {
  readonly code: string;
  readonly roomKey: string;
}

/** The screen in the room: how to answer to the left, what people have written to the right. Read from ten metres. */
export function RoomScreen({ code, roomKey }: RoomScreenProps): ReactElement {
  const { t } = useTranslation('room');
  const { locale } = useLanguage();
  const wave = useRoomWave(code);
  const hiddenHere = useHiddenHere();
  const shown = useWall(code, roomKey, hiddenHere.ids);
  const { wall, texts, connection, heardAt } = shown;
  const { decide, failed } = useDecide(code, roomKey, shown);
  const current = useCurrentCard(texts, wall.sorting);
  const actions = useCardActions({ wall, current, decide, hiddenHere });
  const [panel, showPanel] = useState<Panel>();
  const [keysOn, setKeysOn] = useState(true);
  const [largeWanted, wantLarge] = useState<boolean>();
  const title = wave ? textIn(wave.survey?.title ?? wave.title, locale) : t('title');
  useEffect(() => {
    document.title = `${title} – Efterklang`;
  }, [title]);
  const toDecide = (change: RoomChange) => void decide(change);
  useRoomKeys({ shown, current, actions, decide, panel, showPanel }, keysOn);
  if (connection === 'bad-key' || connection === 'no-wall') return <NothingToShow bad={connection === 'bad-key'} />;
  const open = connection !== 'closed' && wall.open && wave?.status !== 'closed' && wave?.status !== 'released';
  const large = open && panel === undefined && (largeWanted ?? (texts.length === 0 && connection === 'live'));
  return (
    <div className={large ? 'room large' : 'room'}>
      <JoinPanel code={code} open={open} shown={shown} />
      <main className="wall">
        <header>
          <div>
            <h1>{title}</h1>
            <p className="sub">
              {wave && `${wave.activity.title}. `}
              {t('consent')}
            </p>
          </div>
          {wall.timer && <TimerFace timer={wall.timer} heardAt={heardAt} />}
        </header>
        {panel === 'review' && <ReviewPanel wall={wall} survey={wave?.survey} decide={toDecide} hiddenHere={hiddenHere} />}
        {panel === 'timer' && <TimerControls timer={wall.timer} decide={toDecide} />}
        {panel === 'more' && (
          <MorePanel code={code} roomKey={roomKey} wall={wall} decide={toDecide} keysOn={keysOn} setKeysOn={setKeysOn} />
        )}
        {panel !== 'review' && !large && (
          <div className="stand">
            {wall.sorting ? (
              <Piles
                texts={texts}
                survey={wave?.survey}
                names={wall.pileNames}
                current={wall.lead ? current : undefined}
                onSort={wall.lead ? actions.sortText : undefined}
              />
            ) : (
              <QuestionColumns texts={texts} survey={wave?.survey} current={wall.lead ? current : undefined} open={open} />
            )}
            <Band wall={wall} survey={wave?.survey} current={current} actions={wall.lead ? actions : undefined} />
          </div>
        )}
        <p className="vh" role="status">
          {actions.said}
        </p>
        <WallFoot
          controls={wall.lead ? { wall, panel, show: showPanel, decide: toDecide } : undefined}
          paused={shown.paused}
          togglePause={shown.togglePause}
          large={open && panel === undefined ? { on: large, toggle: () => wantLarge(!large) } : undefined}
          failed={failed}
        />
      </main>
    </div>
  );
}

function NothingToShow({ bad }: { readonly bad: boolean }): ReactElement {
  const { t } = useTranslation('room');
  return (
    <main className="room-message">
      <h1>{t(bad ? 'badKey' : 'noWall')}</h1>
      <p>{t(bad ? 'badKeyText' : 'noWallText')}</p>
    </main>
  );
}
