// What everything on an activity's page shares: the activity, the day, and the way to ask for a dialog.
import { createContext, useContext } from 'react';
import type { Occasion } from '../../../surveys/fieldwork/occasion.ts';
import type { WaveAction } from '../../../surveys/fieldwork/wave.ts';
import type { ActivityView, WaveView } from '../../api/shapes.ts';
import type { Rights } from '../session/rights-of.ts';

export type DialogWanted =
  | { readonly kind: 'wave-action'; readonly wave: WaveView; readonly action: WaveAction }
  | { readonly kind: 'questions'; readonly wave: WaveView }
  | { readonly kind: 'edit-questions'; readonly wave: WaveView }
  | { readonly kind: 'invitations'; readonly wave: WaveView }
  | { readonly kind: 'add-wave'; readonly occasion?: Occasion }
  | { readonly kind: 'add-occasion' }
  | { readonly kind: 'occasion'; readonly occasion: Occasion }
  | { readonly kind: 'remove-occasion'; readonly occasion: Occasion }
  | { readonly kind: 'plan'; readonly wave: WaveView }
  | { readonly kind: 'remove-wave'; readonly wave: WaveView }
  | { readonly kind: 'remove-activity' }
  | { readonly kind: 'activity' }
  | { readonly kind: 'copy' }
  | { readonly kind: 'roles' }
  | { readonly kind: 'colleagues' };

export interface Desk {
  readonly view: ActivityView;
  /** Today's ISO date. */
  readonly date: string;
  readonly rights: Rights;
  readonly ask: (dialog: DialogWanted) => void;
}

export const DeskContext = createContext<Desk | undefined>(undefined);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('useDesk is used outside an activity page');
  return desk;
}

/** The id of the element that stands for a wave in every state, so that focus can follow the wave. */
export const waveAnchor = (wave: Pick<WaveView, 'id'>): string => `wave-${wave.id}`;

/** The id of an occasion's heading. */
export const occasionAnchor = (occasion: Pick<Occasion, 'id'>): string => `occasion-${occasion.id}`;
