import type { WaveView } from '../../api/shapes.ts';
import { focusSoon } from '../activity/focus-soon.ts';

/** The band a wave stands in on the start page, by its state. */
const bands: Record<WaveView['status'], string> = { draft: 'next', open: 'now', closed: 'waiting', released: 'results' };

/** Ids of the bands' headings. */
export const bandAnchor = (band: string): string => `band-${band}`;

/** After an action the wave has moved to another band: focus follows it to that band's heading. */
export function afterAction(onClose: () => void): (wave: WaveView) => void {
  return (wave) => {
    onClose();
    focusSoon(bandAnchor(bands[wave.status]));
  };
}
