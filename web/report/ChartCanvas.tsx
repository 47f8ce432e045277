import { type ReactElement, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { chartOf } from '../../reports/charts/chart-of.ts';
import type { Drawing } from '../../reports/charts/drawing.ts';
import type { Figure } from '../../reports/compose/report.ts';
import { drawChart } from './draw-chart.ts';
import { themeInCss } from './theme-in-css.ts';
import { useAppearance } from './use-appearance.ts';
import { useNearViewport } from './use-near-viewport.ts';
import { useWidth } from './use-width.ts';

/**
 * A figure's chart, planned for the width there is. Its place is kept from the first paint and it is drawn when it comes near
 * the viewport or is to be printed; colours are read from the page each time.
 */
export function ChartCanvas({ figure, locale }: { readonly figure: Figure; readonly locale: string }): ReactElement | null {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const near = useNearViewport(box);
  const appearance = useAppearance();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `appearance` decides what themeInCss reads.
  const drawing = useMemo(
    () => (width === undefined ? undefined : chartOf(figure, themeInCss(), width, locale)),
    [figure, width, locale, appearance],
  );
  return (
    <div ref={box} className="chart-box" style={{ height: drawing?.height }}>
      {drawing && (near || appearance === 'paper') && <DrawnChart drawing={drawing} alt={figure.alt} />}
    </div>
  );
}

/** A canvas of the drawing's size. A new drawing takes the place of the last in one step, before the next paint. */
function DrawnChart({ drawing, alt }: { readonly drawing: Drawing; readonly alt: string }): ReactElement {
  const { t } = useTranslation('report');
  const canvas = useRef<HTMLCanvasElement>(null);
  const [failed, setFailed] = useState(false);
  useLayoutEffect(() => {
    if (!canvas.current) return;
    try {
      return drawChart(drawing, canvas.current);
    } catch {
      setFailed(true);
    }
  }, [drawing]);
  if (failed) return <p className="meta">{t('chartFailed')}</p>;
  return <canvas ref={canvas} role="img" aria-label={alt} />;
}
