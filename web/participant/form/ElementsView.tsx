import { Fragment, type ReactElement } from 'react';
import { type ISurveyCreator, ReactElementFactory } from 'survey-react-ui';
import type { IElement } from '../../../surveys/definition/survey-engine.ts';
import { useElements } from './use-elements.ts';

/** The visible elements of a page or panel, one below the other. */
export function ElementsView({
  elements,
  creator,
}: {
  readonly elements: readonly IElement[];
  readonly creator: ISurveyCreator;
}): ReactElement {
  useElements(elements);
  return (
    <>
      {elements
        .filter((element) => element.isVisible)
        .map((element) => (
          <Fragment key={element.name}>{drawn(element, creator)}</Fragment>
        ))}
    </>
  );
}

function drawn(element: IElement, creator: ISurveyCreator): ReactElement | null {
  return ReactElementFactory.Instance.createElement(element.isPanel ? 'panel' : 'question', { element, creator });
}
