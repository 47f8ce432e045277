// A definition with every type of question, each of which repeats an answer in its words: nothing of it is stopped by the
// content security policy, and what was answered stays text.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Survey } from '../../surveys/definition/survey.ts';
import type { MatrixColumn, SurveyElement } from '../../surveys/definition/survey-json.ts';
import type { Wave } from '../../surveys/fieldwork/wave.ts';
import { launchChromium } from './chromium.ts';
import { type FieldworkServer, startFieldworkServer } from './fieldwork-server.ts';
import { payloads } from './payloads.ts';
import { visitor } from './visitor.ts';

let browser: Browser;
let server: FieldworkServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([launchChromium(), startFieldworkServer()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const repeated = (sv: string) => ({ sv: `${sv} {written}` });
const items = ['a', 'b', 'c'].map((value) => ({ value, text: repeated(value) }));
const columns: readonly MatrixColumn[] = (['text', 'comment', 'dropdown', 'radiogroup', 'checkbox', 'boolean', 'rating'] as const).map(
  (cellType) => ({ name: cellType, title: repeated(cellType), cellType, choices: items }),
);

/** One of each type in the project's SurveyJS JSON. */
const elements: readonly SurveyElement[] = [
  { type: 'comment', name: 'written', title: { sv: 'Skriv' } },
  { type: 'text', name: 'text', title: repeated('text'), description: repeated('hjälp') },
  { type: 'boolean', name: 'boolean', title: repeated('boolean'), labelTrue: repeated('ja'), labelFalse: repeated('nej') },
  { type: 'radiogroup', name: 'radiogroup', title: repeated('radiogroup'), choices: items, showOtherItem: true },
  { type: 'dropdown', name: 'dropdown', title: repeated('dropdown'), choices: items, placeholder: repeated('välj') },
  { type: 'checkbox', name: 'checkbox', title: repeated('checkbox'), choices: items },
  { type: 'ranking', name: 'ranking', title: repeated('ranking'), choices: items },
  { type: 'rating', name: 'rating', title: repeated('rating'), rateValues: items },
  { type: 'rating', name: 'numbers', title: repeated('numbers'), rateMin: 1, rateMax: 10, minRateDescription: repeated('minst') },
  { type: 'matrix', name: 'matrix', title: repeated('matrix'), rows: items, columns: items },
  { type: 'matrixdropdown', name: 'matrixdropdown', title: repeated('matrixdropdown'), rows: items, columns },
  { type: 'matrixdynamic', name: 'matrixdynamic', title: repeated('matrixdynamic'), columns, rowCount: 2, addRowText: repeated('rad') },
  { type: 'multipletext', name: 'multipletext', title: repeated('multipletext'), items: [{ name: 'one', title: repeated('ett') }] },
  { type: 'file', name: 'file', title: repeated('file'), acceptedTypes: '.pdf' },
  {
    type: 'paneldynamic',
    name: 'paneldynamic',
    title: repeated('paneldynamic'),
    panelCount: 1,
    templateTitle: repeated('panel'),
    templateElements: [{ type: 'text', name: 'inner', title: repeated('inner') }],
  },
  { type: 'panel', name: 'panel', title: repeated('panel'), description: repeated('panel'), elements: [] },
  { type: 'html', name: 'html', html: repeated('html') },
];

async function everyType(): Promise<Wave> {
  const { context } = server;
  const like = await server.wave('check-out');
  const survey: Survey = {
    id: 'every-type',
    version: 1,
    unit: 'person',
    purpose: { sv: 'Att pröva.' },
    locales: ['sv'],
    json: { title: { sv: 'Alla frågetyper' }, pages: [{ name: 'all', title: repeated('sida'), elements }] },
  };
  await context.store.addDefinition('every-type', survey);
  const wave: Wave = { ...like, id: 'every-type', code: 'EVERY23', definition: 'every-type', survey: { id: 'every-type', version: 1 } };
  await context.store.addWave(wave, Buffer.alloc(32, 1));
  return wave;
}

describe('a survey with every type of question', () => {
  test('is drawn without a breach of the policy, and repeats what was answered as text', async () => {
    const wave = await everyType();
    const one = await visitor(browser, { width: 1280 });
    const { page } = one;
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    await page.addInitScript(`document.addEventListener('securitypolicyviolation', (event) => {
      (window.violations ??= []).push(event.effectiveDirective + ' ' + event.blockedURI + ' ' + event.sample);
    })`);
    await page.goto(`${server.url}/s/${wave.code}`);
    const field = page.getByRole('textbox').first();
    await field.waitFor();
    const types = new Set(elements.map(({ type }) => type));
    expect(await page.locator('.q, .prose').count()).toBeGreaterThanOrEqual(types.size - 2);
    for (const payload of payloads.filter((text) => !/[\0\r\n]/.test(text) && text.length < 250)) {
      await field.fill(payload);
      const made = await page.evaluate(
        `document.querySelectorAll('script:not([src], [type="application/json"]), [data-ran], iframe, object, base, math, video, img[src="x"], [onerror], [onload], [ontoggle], a[href^="javascript:" i]').length`,
      );
      expect([payload, made]).toEqual([payload, 0]);
    }
    await field.fill('<b>som text</b>');
    await expect.poll(() => page.locator('legend, label').filter({ hasText: '<b>som text</b>' }).count()).toBeGreaterThan(5);
    expect(await page.locator('b, i, p, span', { hasText: /^som text$/ }).count()).toBe(0);
    expect(await page.evaluate('window.violations ?? []')).toEqual([]);
    expect(dialogs).toEqual([]);
    await one.expectNothingAmiss();
    await one.leave();
  });
});
