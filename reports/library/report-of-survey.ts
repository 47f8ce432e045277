// The report of one wave alone needs no author: each question has a figure that suits it, and they stand as they were asked.
import { type SwedishText, textIn } from '../../surveys/definition/localized-text.ts';
import { questionsAmong } from '../../surveys/definition/questions-in.ts';
import type { Survey } from '../../surveys/definition/survey.ts';
import type { MatrixColumn, Page, Question } from '../../surveys/definition/survey-json.ts';
import type { ActivityKind } from '../../surveys/fieldwork/activity.ts';
import type { FigureDefinition, ReportDefinition, SectionDefinition } from '../definition/report-definition.ts';
import { openTextsOf } from '../tabulate/open-texts.ts';
import { variablesOf } from '../tabulate/variables-of.ts';

const scales: SwedishText = { sv: 'Bedömningar', en: 'Ratings' };
const answers: SwedishText = { sv: 'Svaren', en: 'Answers' };
const groups: SwedishText = { sv: 'Grupper', en: 'Groups' };
const rest: SwedishText = { sv: 'Övriga uppgifter', en: 'Other details' };
const inOwnWords: SwedishText = { sv: 'med egna ord', en: 'in their own words' };

/**
 * A report over every question of a survey: ratings that follow each other and share a scale in one figure, each other question
 * in its own, a section a page, at the end the groups and what is only counted. Personal questions are left out, as everywhere.
 *
 * @example reportOfSurvey(sessionEval, 'learning-project').sections[0].figures.map(({ kind }) => kind) // ['likert', 'distribution', 'texts', 'texts']
 */
export function reportOfSurvey(survey: Survey, kind: ActivityKind): ReportDefinition {
  const pages = apart(survey.json.pages.map((page, at) => pageSection(survey, page, at))).filter(({ figures }) => figures.length > 0);
  const rated = pages.flatMap(({ figures }) => figures.flatMap((figure) => (figure.kind === 'likert' ? [figure] : [])));
  const [first] = rated;
  const questions = rated.flatMap((figure) => figure.questions);
  const counted = countedOnly(survey);
  return {
    kind,
    surveys: { [survey.id]: survey },
    facts: [
      { rule: 'responses', survey: survey.id, label: { sv: 'Svar', en: 'Answers' } },
      { rule: 'present', survey: survey.id, label: { sv: 'Svar av närvarande', en: 'Answers of those present' } },
    ],
    brief: first ? [{ rule: 'top-two', survey: survey.id, figure: first.id, questions: first.questions }] : [],
    sections: [
      ...pages,
      ...(questions.length > 0
        ? [{ id: 'groups', title: groups, figures: [{ kind: 'groups', id: 'groups', survey: survey.id, questions }] } as const]
        : []),
      ...(counted.length > 0
        ? [
            {
              id: 'rest',
              title: rest,
              figures: [{ kind: 'answered', id: 'answered', survey: survey.id, questions: counted, title: rest }],
            } as const,
          ]
        : []),
    ],
  };
}

function pageSection(survey: Survey, page: Page, at: number): SectionDefinition {
  const personal = new Set(survey.personal ?? []);
  const questions = questionsAmong(page.elements).filter(({ name }) => !personal.has(name));
  const figures = withScalesTogether(survey, questions).flatMap((some) => figuresOn(survey, some));
  const named =
    page.title ?? (survey.json.pages.length > 1 ? { sv: `${answers.sv}, del ${at + 1}`, en: `${answers.en}, part ${at + 1}` } : answers);
  return { id: `page-${at + 1}`, title: named, figures };
}

/** Several figures of ratings have a number each, so that a list of figures tells them apart. */
function apart(sections: readonly SectionDefinition[]): readonly SectionDefinition[] {
  const together = sections.flatMap(({ figures }) => figures.filter(({ title }) => title === scales));
  if (together.length < 2) return sections;
  const numbered = (figure: FigureDefinition): FigureDefinition => {
    const at = together.indexOf(figure) + 1;
    return at === 0 ? figure : { ...figure, title: { sv: `${scales.sv}, del ${at}`, en: `${scales.en}, part ${at}` } };
  };
  return sections.map((section) => ({ ...section, figures: section.figures.map(numbered) }));
}

/** Questions by themselves, but for ratings on one scale that follow each other. */
function withScalesTogether(survey: Survey, questions: readonly Question[]): readonly (readonly Question[])[] {
  const scaleOf = new Map(variablesOf(survey).map(({ question, scale }) => [question, scale]));
  const runs: Question[][] = [];
  for (const question of questions) {
    const last = runs.at(-1);
    const before = last?.[0];
    const goesOn = question.type === 'rating' && before?.type === 'rating' && scaleOf.get(before.name) === scaleOf.get(question.name);
    if (last && goesOn) last.push(question);
    else runs.push([question]);
  }
  return runs;
}

/** The figures that suit some questions: one, or ratings on one scale. */
export function figuresOn(survey: Survey, [question, ...more]: readonly Question[]): readonly FigureDefinition[] {
  if (!question) return [];
  const base = { id: hyphened(question.name), survey: survey.id };
  if (question.type === 'rating') {
    const questions = [question, ...more].map(({ name }) => name);
    return [{ kind: 'likert', ...base, questions, title: more.length > 0 ? scales : titleOf(question) }];
  }
  return [...codedFigures(question, base), ...textFigures(survey, question, base)];
}

type Base = Pick<FigureDefinition, 'id' | 'survey'> & { readonly survey: string };

function codedFigures(question: Question, base: Base): readonly FigureDefinition[] {
  switch (question.type) {
    case 'radiogroup':
    case 'dropdown':
    case 'boolean':
      return [{ kind: 'distribution', ...base, question: question.name }];
    case 'checkbox':
      // Choices that are what somebody wrote have no counts: the texts themselves are shown.
      return question.choices.length === 0 ? [] : [{ kind: 'multiple', ...base, question: question.name }];
    case 'matrix':
    case 'ranking':
      return [{ kind: 'matrix', ...base, question: question.name }];
    case 'matrixdropdown':
      return question.columns.filter(isCoded).map((column) => ({
        kind: 'matrix',
        ...base,
        id: `${base.id}-${hyphened(column.name)}`,
        question: question.name,
        column: column.name,
        title: joined(titleOf(question), column.title ?? { sv: column.name }),
      }));
    default:
      return [];
  }
}

function isCoded({ cellType, inputType }: MatrixColumn): boolean {
  return cellType !== 'text' && cellType !== 'comment' && cellType !== 'checkbox' && inputType === undefined;
}

function textFigures(survey: Survey, question: Question, base: Base): readonly FigureDefinition[] {
  return openTextsOf(survey)
    .filter(({ question: text }) => [question.name, `${question.name}-Comment`].includes(text) || text.startsWith(`${question.name}__`))
    .map(({ question: text, questionText }) => {
      const beside = text.endsWith('-Comment');
      const id = text === question.name ? base.id : hyphened(text);
      return { kind: 'texts', ...base, id, question: text, ...(beside ? { title: joined(questionText, inOwnWords) } : {}) };
    });
}

/** Dates, numbers and files: how many gave one, and the mean of numbers. */
function countedOnly(survey: Survey): readonly string[] {
  const open = new Set(openTextsOf(survey).map(({ question }) => question.split('__')[0]));
  const counted = variablesOf(survey).filter(
    ({ measure, question }) => (measure === 'text' || measure === 'number') && !open.has(question),
  );
  return [...new Set(counted.map(({ question }) => question))];
}

function titleOf({ title, name }: Question): SwedishText {
  return title ?? { sv: name };
}

function joined(question: SwedishText, more: SwedishText): SwedishText {
  const both = (locale: string) => `${textIn(question, locale)} – ${textIn(more, locale)}`;
  return { sv: both('sv'), en: both('en') };
}

function hyphened(name: string): string {
  return name.replace(/[^a-zA-Z0-9]+/g, '-').toLowerCase();
}
