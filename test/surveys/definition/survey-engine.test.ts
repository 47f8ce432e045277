// What our door to survey-core changes of it, each with what the engine does by itself.

import { SurveyModel as UnguardedModel } from 'survey-core-lint';
import { describe, expect, test } from 'vitest';
import { SurveyModel } from '../../../surveys/definition/survey-engine.ts';

const written = '<img src=x onerror=alert(1)>';
const json = {
  elements: [
    { type: 'text', name: 'written' },
    { type: 'html', name: 'words', html: 'Du skrev {written}' },
    { type: 'paneldynamic', name: 'factors', panelCount: 1, templateElements: [{ type: 'text', name: 'factor' }] },
    { type: 'checkbox', name: 'chosen', choicesFromQuestion: 'factors', choiceValuesFromQuestion: 'factor' },
  ],
};

interface Model {
  data: unknown;
  getQuestionByName(name: string): unknown;
}

function drawn(model: Model) {
  model.data = { written, factors: [{ factor: 'a|b' }] };
  const words = model.getQuestionByName('words') as { readonly locHtml: { readonly renderedHtml: string }; readonly processedHtml: string };
  const chosen = model.getQuestionByName('chosen') as {
    readonly visibleChoices: readonly { readonly value: string; readonly text: string }[];
  };
  return {
    html: [words.locHtml.renderedHtml, words.processedHtml],
    choices: chosen.visibleChoices.map(({ value, text }) => [value, text]),
  };
}

describe('the engine', () => {
  test('shows HTML as the definition has it, never with an answer in it', () => {
    expect(drawn(new SurveyModel(json)).html).toEqual(['Du skrev {written}', 'Du skrev {written}']);
  });

  test('offers what was written whole, also with a line in it', () => {
    expect(drawn(new SurveyModel(json)).choices).toEqual([['a|b', 'a|b']]);
  });

  test('by itself puts the answer into the HTML and splits what was written', () => {
    const { html, choices } = drawn(new UnguardedModel(json));
    expect(html.join()).toContain(written);
    expect(choices).toEqual([['a', 'b']]);
  });
});
