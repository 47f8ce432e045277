import type { ReactElement } from 'react';
import { Survey } from 'survey-react-ui';
import type { SurveyModel } from '../../../surveys/definition/survey-engine.ts';

/**
 * survey-react-ui's Survey without its frame: no header, no navigation, no <style> element (which the content security
 * policy would stop), only the page shown now. Our page around it does the rest.
 */
class SurveyPageOnly extends Survey {
  protected override renderElement(): React.JSX.Element {
    const page = this.survey.activePage;
    return <>{page && this.renderPage(page)}</>;
  }
}

/** Draws the current page of a survey with the registered fields. */
export function CalmSurvey({ model }: { readonly model: SurveyModel }): ReactElement {
  return <SurveyPageOnly model={model} />;
}
