import type { RepeatedPanelQuestion } from '../../definition/survey-json.ts';
import { askedAmong } from '../asked-questions.ts';
import { inPanel, type Names } from '../expressions/names.ts';
import { panelScope } from '../expressions/scope.ts';
import { type CheckQuestion, compileGroup, type MutableAnswers } from '../question-group.ts';
import type { AnswerCheck } from './question-check.ts';
import { areAllEmpty, filledParts, judgeParts, readParts, settleParts } from './repetition.ts';

/** survey-core's settings.panel.maxPanelCount. */
const mostByDefault = 100;

/** The same questions any number of times (`paneldynamic`). A panel the page shows is judged also where it was left empty. */
export function checkRepeatedPanel(question: RepeatedPanelQuestion, names: Names, checkOf: CheckQuestion): AnswerCheck {
  const panel = compileGroup(askedAmong(question.templateElements), inPanel(names), checkOf);
  const { minPanelCount: least = 0, maxPanelCount: most = mostByDefault } = question;
  const shownAtFirst = Math.max(question.panelCount ?? 0, least);
  return {
    read(sent, place, findings) {
      const panels = readParts(sent, panel, most, place, findings);
      return panels && panels.length > 0 ? panels : undefined;
    },
    ...(panel.settle && { settle: (answer, scope) => settleParts(answer as readonly MutableAnswers[], panel, scope, panelScope) }),
    judge(answer, scope, place, findings) {
      const panels = (answer ?? []) as readonly MutableAnswers[];
      judgeParts(panels, panels.length > 0 ? 0 : shownAtFirst, panel, scope, panelScope, place, findings);
    },
    isBlank: areAllEmpty,
    store(answer) {
      const filled = filledParts(answer as readonly MutableAnswers[], panel);
      return filled.length > 0 ? filled : undefined;
    },
  };
}
