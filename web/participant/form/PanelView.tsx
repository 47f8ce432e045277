import type { ReactElement } from 'react';
import type { ISurveyCreator } from 'survey-react-ui';
import type { PanelModel } from '../../../surveys/definition/survey-engine.ts';
import { ElementsView } from './ElementsView.tsx';
import { SurveyText } from './SurveyText.tsx';
import { useElement } from './use-element.ts';

/** Questions that belong together, under a heading of their own. */
export function PanelView({ panel, creator }: { readonly panel: PanelModel; readonly creator: ISurveyCreator }): ReactElement {
  useElement(panel);
  const title = panel.locTitle.renderedHtml;
  const description = panel.locDescription.renderedHtml;
  return (
    <section className="questions" aria-labelledby={title ? `${panel.id}-title` : undefined}>
      {title && (
        <div className="page-head">
          <h2 id={`${panel.id}-title`}>
            <SurveyText text={panel.locTitle} />
          </h2>
          {description && (
            <p>
              <SurveyText text={panel.locDescription} />
            </p>
          )}
        </div>
      )}
      <ElementsView elements={panel.elements} creator={creator} />
    </section>
  );
}
