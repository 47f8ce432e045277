import type { ReactElement } from 'react';
import type { ISurveyCreator } from 'survey-react-ui';
import type { PageModel } from '../../../surveys/definition/survey-engine.ts';
import { ElementsView } from './ElementsView.tsx';
import { SurveyText } from './SurveyText.tsx';
import { useElement } from './use-element.ts';

/** One page of a survey: its heading, if it has one, and its questions. The heading can take focus when a page is turned. */
export function PageView({ page, creator }: { readonly page: PageModel; readonly creator: ISurveyCreator }): ReactElement {
  useElement(page);
  const title = page.locTitle.renderedHtml;
  const description = page.locDescription.renderedHtml;
  return (
    <div className="questions">
      {title && (
        <div className="page-head">
          <h2 id="page-title" tabIndex={-1}>
            <SurveyText text={page.locTitle} />
          </h2>
          {description && (
            <p>
              <SurveyText text={page.locDescription} />
            </p>
          )}
        </div>
      )}
      <ElementsView elements={page.elements} creator={creator} />
    </div>
  );
}
