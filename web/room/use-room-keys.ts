import type { Panel } from './Controls.tsx';
import type { CardActions } from './use-card-actions.ts';
import type { CurrentCard } from './use-current-card.ts';
import type { Deciding } from './use-decide.ts';
import { useKeys } from './use-keys.ts';
import type { ShownWall } from './use-wall.ts';

interface Given {
  readonly shown: ShownWall;
  readonly current: CurrentCard;
  readonly actions: CardActions;
  readonly decide: Deciding['decide'];
  readonly panel: Panel | undefined;
  readonly showPanel: (panel: Panel | undefined) => void;
}

/** What each key does on the room screen; all but pausing is for the facilitator. */
export function useRoomKeys({ shown, current, actions, decide, panel, showPanel }: Given, on: boolean): void {
  const { timer, sorting, lead } = shown.wall;
  const sortInto = (pile: 0 | 1 | 2 | 3) => (sorting ? () => actions.sort(pile) : undefined);
  const startOrPause = () => (timer ? void decide({ do: timer.running ? 'pause-timer' : 'resume-timer' }) : showPanel('timer'));
  const leave = () => (panel ? showPanel(undefined) : current.choose(undefined));
  const leads = {
    '1': sortInto(1),
    '2': sortInto(2),
    '3': sortInto(3),
    '0': sortInto(0),
    n: current.next,
    d: actions.hideForAll,
    t: startOrPause,
    '+': () => void decide({ do: 'extend-timer', seconds: 60 }),
    Escape: leave,
  };
  useKeys({ p: shown.togglePause, ...(lead ? leads : {}) }, on);
}
