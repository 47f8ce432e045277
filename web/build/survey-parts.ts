// What of SurveyJS the full page takes with it, and what it leaves out. Both are listed, name by name: a version of the library
// that registers something else fails the build until someone has decided where it belongs.
import type { SurveyElement } from '../../surveys/definition/survey-json.ts';
import type { AnswerValidator } from '../../surveys/definition/validators.ts';

/** Calls at the top level of a module that each register one thing by its name. */
export interface Registry {
  /** As it is written: `Serializer.addClass`. */
  readonly call: string;
  readonly kept: readonly string[];
  readonly leftOut: readonly string[];
}

export interface Parts {
  /** The package, for messages. */
  readonly library: string;
  readonly registries: readonly Registry[];
  /** Calls that are left out whatever they register. */
  readonly callsLeftOut: readonly string[];
  /** Other statements that are left out: how they begin. */
  readonly statementsLeftOut: readonly string[];
  /** Classes of which only the name stays: whoever makes one is told that it is not here. */
  readonly emptyClasses: readonly string[];
  /** Methods that are left out, as `Class.method`: a subclass of ours has its own in their place. */
  readonly methodsLeftOut: readonly string[];
  /** Variables of which only an empty object stays, as it has to be written. */
  readonly emptyObjects: Readonly<Record<string, string>>;
}

/** Every type an element of a definition can have. A type that is added to the definition is a type error here. */
const elementTypes: Readonly<Record<SurveyElement['type'], true>> = {
  boolean: true,
  checkbox: true,
  comment: true,
  dropdown: true,
  file: true,
  html: true,
  matrix: true,
  matrixdropdown: true,
  matrixdynamic: true,
  multipletext: true,
  panel: true,
  paneldynamic: true,
  radiogroup: true,
  ranking: true,
  rating: true,
  text: true,
};

const validators: Readonly<Record<`${AnswerValidator['type']}validator`, true>> = {
  answercountvalidator: true,
  emailvalidator: true,
  expressionvalidator: true,
  numericvalidator: true,
  regexvalidator: true,
  textvalidator: true,
};

const definable = Object.keys(elementTypes);
const definableQuestions = definable.filter((type) => type !== 'panel');

/** Question types that no definition of ours can have. */
const otherQuestions = ['expression', 'image', 'imagepicker', 'signaturepad', 'slider', 'tagbox'];

/** The engine: what answers, conditions and checks are made of stays; what is only shown, and never by us, goes. */
export const engineParts: Parts = {
  library: 'survey-core',
  registries: [
    {
      call: 'Serializer.addClass',
      kept: [
        ...definable,
        ...Object.keys(validators),
        ...['survey', 'page', 'panelbase', 'panellayoutcolumn', 'question', 'nonvalue', 'surveyvalidator', 'trigger', 'expressionitem'],
        ...['selectbase', 'checkboxbase', 'textbase', 'matrixbase', 'matrixdropdownbase', 'matrixdropdowncolumn', 'matrixcolumn'],
        ...['itemvalue', 'choiceitem', 'checkboxitem', 'ratingitem', 'multipletextitem', 'choicesByUrl', 'cover', 'masksettings'],
      ],
      leftOut: [
        ...otherQuestions,
        ...['imagemap', 'imagemaparea', 'imageitemvalue', 'responsiveImageSize', 'sliderlabel', 'buttongroup', 'buttongroupitemvalue'],
        ...['flowpanel', 'empty', 'calculatedvalue', 'htmlconditionitem', 'urlconditionitem'],
        ...['surveytrigger', 'visibletrigger', 'completetrigger', 'setvaluetrigger', 'copyvaluetrigger', 'skiptrigger'],
        ...['runexpressiontrigger', 'patternmask', 'numericmask', 'datetimemask', 'currencymask'],
      ],
    },
    {
      call: 'QuestionFactory.Instance.registerQuestion',
      kept: definableQuestions,
      leftOut: otherQuestions,
    },
  ],
  callsLeftOut: [],
  statementsLeftOut: ['Serializer.getProperty("imagepicker"'],
  emptyClasses: [
    // The frame around the questions, which our page draws itself.
    'Cover',
    'Notifier',
    'ProgressButtons',
    // Lists that fold out: our dropdown is the browser's.
    'DropdownListModel',
    'PopupBaseViewModel',
    'PopupModalViewModel',
    // What no definition of ours can ask for: choices from an address, a camera, types of one's own, masks, sums, tabs.
    'Camera',
    'ChoicesRestful',
    'DragDropRankingSelectToRank',
    'InputElementAdapter',
    'MatrixDropdownTotalCell',
    'PanelDynamicTabbedMenuItem',
    'QuestionCompositeModel',
    'QuestionCustomModel',
    'QuestionCustomModelBase',
    // Measures what survey-react-ui draws, to fold it together.
    'ResponsivityManager',
  ],
  methodsLeftOut: [],
  // The theme, the names of its classes and what they and the icons were called before: the full page has a stylesheet of its own.
  emptyObjects: { baseTheme: '{ cssVariables: {} }', defaultCss: '{}', legacyCssVariables: '{}', renamedIcons: '{}' },
};

/** What survey-react-ui draws where we have no field of our own (participant/form/register-fields.tsx). */
export const drawingParts: Parts = {
  library: 'survey-react-ui',
  registries: [
    {
      call: 'ReactQuestionFactory.Instance.registerQuestion',
      kept: ['file', 'html', 'matrixdynamic', 'multipletext', 'ranking'],
      leftOut: [
        // Drawn by our fields.
        ...['boolean', 'checkbox', 'comment', 'dropdown', 'matrix', 'matrixdropdown', 'paneldynamic', 'radiogroup', 'rating', 'text'],
        // Other ways of drawing them.
        ...['sv-boolean-checkbox', 'sv-boolean-radio', 'sv-boolean-switch', 'sv-buttongroup-dropdown', 'sv-dropdown-select'],
        ...['sv-rating-dropdown', 'sv-tagbox-filter'],
        ...otherQuestions,
        ...['buttongroup', 'composite', 'custom', 'empty', 'imagemap'],
      ],
    },
    {
      call: 'ReactElementFactory.Instance.registerElement',
      kept: [
        ...['LocalizableString.defaultRenderer', 'sv-question-error', 'sv-svg-icon'],
        ...['sv-action-bar', 'sv-action-bar-item', 'sv-action-bar-separator'],
        ...['sv-file-choose-btn', 'sv-file-item', 'sv-file-preview', 'sv-ranking-item'],
        ...['survey-matrix-cell', 'sv-matrix-row', 'sv-matrixdynamic-actions-cell', 'sv-placeholder-matrixdynamic'],
      ],
      leftOut: [
        // Drawn by our own views.
        ...['question', 'panel', 'sv-page'],
        // The frame around the questions.
        ...['survey', 'survey-header', 'sv-header', 'sv-logo-image', 'sv-components-container', 'sv-navigation-toc', 'sv-notifier'],
        ...['sv-progress-buttons', 'sv-progress-correctquestions', 'sv-progress-pages', 'sv-progress-questions'],
        ...['sv-progress-requiredquestions', 'sv-timerpanel', 'svc-scroll', 'sv-skeleton', 'sv-title-actions'],
        // Parts of questions that our fields draw, or that cannot be defined.
        ...['survey-checkbox-item', 'survey-radiogroup-item', 'sv-rating-dropdown-item', 'sv-rating-item', 'sv-rating-item-smiley'],
        ...['sv-rating-item-star', 'sv-slider-label-item', 'sv-text-area', 'sv-character-counter', 'flowpanel', 'sv-breadcrumbs'],
        ...['sv-singleinput-summary', 'sv-matrix-drag-drop-icon', 'sv-paneldynamic-progress-text', 'sv-placeholder-paneldynamic'],
        // Lists that fold out, and editing of texts in SurveyJS's own editor.
        ...['sv-action-bar-item-dropdown', 'sv-list', 'sv-list-item', 'sv-list-item-content', 'sv-list-item-group', 'sv-popup'],
        ...['LocalizableString.editableRenderer'],
      ],
    },
    {
      call: 'RendererFactory.Instance.registerRenderer',
      kept: [],
      leftOut: ['boolean', 'buttongroup', 'dropdown', 'element', 'rating'],
    },
  ],
  // Icons: our page draws none of them (`needRenderIcons` in participant/form/survey-model.ts).
  callsLeftOut: ['SvgRegistry.registerIcons', 'addIconsToThemeSet'],
  statementsLeftOut: [],
  emptyClasses: [],
  // The frame around the questions: participant/form/CalmSurvey.tsx draws the page alone.
  methodsLeftOut: [
    'Survey.renderElement',
    'Survey.doRender',
    'Survey.renderSurvey',
    'Survey.renderCompleted',
    'Survey.renderCompletedBefore',
  ],
  emptyObjects: {},
};
