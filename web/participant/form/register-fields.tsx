// Puts our own fields where survey-react-ui would draw its own: the same model, markup that is plain HTML, and our theme.
// Types without a field of ours are still drawn by survey-react-ui.
import type { ReactElement } from 'react';
import { ReactElementFactory, ReactQuestionFactory } from 'survey-react-ui';
import { BooleanField } from '../fields/BooleanField.tsx';
import { ChoiceField } from '../fields/ChoiceField.tsx';
import { CommentField } from '../fields/CommentField.tsx';
import { DropdownField } from '../fields/DropdownField.tsx';
import type { FieldProps } from '../fields/FieldOf.tsx';
import { MatrixField } from '../fields/MatrixField.tsx';
import { RatingField } from '../fields/RatingField.tsx';
import { RepeatedField } from '../fields/RepeatedField.tsx';
import { TableField } from '../fields/TableField.tsx';
import { TextField } from '../fields/TextField.tsx';
import { PageView } from './PageView.tsx';
import { PanelView } from './PanelView.tsx';
import { QuestionView } from './QuestionView.tsx';

type Field = (props: FieldProps<never>) => ReactElement | null;

const fields: Readonly<Record<string, Field>> = {
  boolean: BooleanField as Field,
  checkbox: ChoiceField as Field,
  comment: CommentField as Field,
  dropdown: DropdownField as Field,
  matrix: MatrixField as Field,
  matrixdropdown: TableField as Field,
  paneldynamic: RepeatedField as Field,
  radiogroup: ChoiceField as Field,
  rating: RatingField as Field,
  text: TextField as Field,
};

/** Registers the fields; once, before the first survey is drawn. */
export function registerFields(): void {
  for (const [type, Field] of Object.entries(fields)) {
    ReactQuestionFactory.Instance.registerQuestion(type, (drawn: unknown) => {
      // The factory's type says it passes a name; what it passes is the props of the field.
      const { question, creator } = drawn as FieldProps;
      return <Field key={question.id} question={question as never} creator={creator} />;
    });
  }
  ReactElementFactory.Instance.registerElement('question', ({ element, creator }) => (
    <QuestionView key={element.id} question={element} creator={creator} />
  ));
  ReactElementFactory.Instance.registerElement('panel', ({ element, creator }) => (
    <PanelView key={element.id} panel={element} creator={creator} />
  ));
  ReactElementFactory.Instance.registerElement('sv-page', ({ page, creator }) => <PageView key={page.id} page={page} creator={creator} />);
}
