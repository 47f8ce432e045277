import type { CheckedExpression } from './checked-expression.ts';
import type { CheckedGroupName, CheckedName, QuestionReference } from './checked-name.ts';
import type { CheckedColumns, CheckedItems, CheckedText } from './checked-text.ts';
import type { Survey } from './survey.ts';
import type { SurveyElement } from './survey-json.ts';
import type { SurveyTypeError } from './survey-type-error.ts';
import type { AnswerValidator } from './validators.ts';

// A mapped type keeps a tuple a tuple only when it maps a bare type parameter, hence one alias per list.
export type CheckedElements<List, S extends Survey> = { readonly [I in keyof List]: CheckedElement<List[I], S> };

type CheckedElement<E, S extends Survey> = {
  readonly [K in keyof E]: K extends keyof CheckOf
    ? Checked<CheckOf[K], E[K], E, S>
    : K extends KeysOfType<E>
      ? E[K]
      : SurveyTypeError<`a '${TypeName<E>}' element has no property '${K & string}'`>;
};

/** What is checked of a property. Properties that are not here hold nothing to check; the rest is SurveyJson's own demand. */
interface CheckOf {
  readonly title: 'text';
  readonly description: 'text';
  readonly html: 'text';
  readonly requiredErrorText: 'text';
  readonly commentText: 'text';
  readonly otherText: 'text';
  readonly noneText: 'text';
  readonly placeholder: 'text';
  readonly labelTrue: 'text';
  readonly labelFalse: 'text';
  readonly minErrorText: 'text';
  readonly maxErrorText: 'text';
  readonly minRateDescription: 'text';
  readonly maxRateDescription: 'text';
  readonly templateTitle: 'text';
  readonly addPanelText: 'text';
  readonly removePanelText: 'text';
  readonly addRowText: 'text';
  readonly visibleIf: 'expression';
  readonly enableIf: 'expression';
  readonly requiredIf: 'expression';
  readonly choicesVisibleIf: 'expression';
  readonly rowsVisibleIf: 'expression';
  readonly choices: 'items';
  readonly rateValues: 'items';
  readonly rows: 'items';
  readonly columns: 'columns';
  readonly name: 'name';
  readonly choicesFromQuestion: 'question';
  readonly validators: 'validators';
  readonly elements: 'elements';
  readonly templateElements: 'elements';
}

type Checked<Check, Value, E, S extends Survey> = Check extends 'text'
  ? CheckedText<Value, S['locales'][number]>
  : Check extends 'name'
    ? E extends { readonly type: 'panel' | 'html' }
      ? CheckedGroupName<Value, S['json']>
      : CheckedName<Value, S['json']>
    : Check extends 'items'
      ? CheckedItems<Value, S['locales'][number]>
      : Check extends 'expression'
        ? CheckedExpression<Value, S['json']>
        : Check extends 'columns'
          ? CheckedColumns<Value, S['locales'][number]>
          : Check extends 'validators'
            ? CheckedValidators<Value, S>
            : Check extends 'elements'
              ? CheckedElements<Value, S>
              : QuestionReference<Value, S['json']>;

type TypeName<E> = E extends { readonly type: infer T extends string } ? T : never;

/** `keyof` of the interface that describes this element type. */
type KeysOfType<E> = E extends { readonly type: infer T extends keyof KeysByType } ? KeysByType[T] : never;
type KeysByType = { [E in SurveyElement as E['type']]: keyof E };

type CheckedValidators<List, S extends Survey> = { readonly [I in keyof List]: CheckedValidator<List[I], S> };

type CheckedValidator<V, S extends Survey> = {
  readonly [K in keyof V]: K extends 'expression'
    ? CheckedExpression<V[K], S['json']>
    : K extends 'text'
      ? CheckedText<V[K], S['locales'][number]>
      : K extends KeysOfValidator<V>
        ? V[K]
        : SurveyTypeError<`a '${TypeName<V>}' validator has no property '${K & string}'`>;
};

type KeysOfValidator<V> = V extends { readonly type: infer T extends AnswerValidator['type'] }
  ? keyof Extract<AnswerValidator, { readonly type: T }>
  : never;
