// How sending goes, and why it does not: the markup of web/participant/SendingResult.tsx. Shown as a page
// of their own where a form was posted without a script; the script has them in <template>s.
import type { PlaceState } from '../../surveys/fieldwork/places.ts';
import type { ProblemCode } from '../http/problem.ts';
import type { WaveForParticipants } from '../use-cases/read-wave.ts';
import { html, Markup, type Part } from './html.ts';
import { above, languageSwitch, type PageWords, spoken } from './intro.ts';
import type { Say, WordKey } from './words.ts';

type Sign = 'sending' | 'wait' | 'ok' | 'no';

const drawings: Readonly<Record<Sign, string>> = {
  sending:
    '<circle cx="10" cy="28" r="5" fill="currentColor" stroke="none"/><path d="M22 16a17 17 0 0 1 0 24"/><path d="M33 9a28 28 0 0 1 0 38" opacity=".5"/><path d="M44 3a38 38 0 0 1 0 50" opacity=".25"/>',
  wait: '<circle cx="28" cy="28" r="24"/><path d="M28 14v15l9 6"/>',
  ok: '<circle cx="28" cy="28" r="25"/><path d="M17 29l8 8 15-17"/>',
  no: '<circle cx="28" cy="28" r="25"/><path d="M18 28h20"/>',
};

/** The picture of a state; the heading beside it says the same in words. */
function sign(kind: Sign): Markup {
  return html`<svg class="sign ${kind}" viewBox="0 0 56 56" fill="none" stroke="currentColor" stroke-width="4" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${new Markup(drawings[kind])}</svg>`;
}

/** One state: a sign, a heading that can take the focus, and a sentence. */
export function result(kind: Sign, heading: string, text: string, more?: Part): Markup {
  return html`<section class="wrap result">${sign(kind)}<h1 tabindex="-1">${heading}</h1><p class="lead">${text}</p>${more}</section>`;
}

/** The states a script goes through, as templates it copies: no sentence of theirs is in the script. */
export function stateTemplates(wave: WaveForParticipants, words: PageWords): Markup {
  const { say } = words;
  const states: readonly (readonly [string, Markup])[] = [
    ['sending', result('sending', say('sending.heading'), say('sending.text'), html`<div class="bar" aria-hidden="true"><i></i></div>`)],
    ['waiting', waiting(say('waiting.text'), words)],
    ['waiting-unkept', waiting(say('waiting.textUnkept'), words)],
    ['sent', sentResult(wave, { receipt: '' }, words)],
    ...(wave.registration ? places.map((place) => [`sent-${place}`, sentResult(wave, { receipt: '', place }, words)] as const) : []),
    ...Object.values(refusals).map((refusal) => [refusal.as, refused(refusal, words)] as const),
    ...(wave.audience === 'invited' ? [['no-link', noLink(wave, words)] as const] : []),
    ['other', result('no', say('refused.otherHeading'), say('refused.otherText'), otherRefusal(words))],
  ];
  return html`${states.map(([name, content]) => html`<template id="is-${name}">${content}</template>`)}`;
}

/** Takes the place of the form, and of the way to other languages that stands above it. */
function noLink({ title, locales }: WaveForParticipants, words: PageWords): Markup {
  const { say } = words;
  const top = above(spoken(title, words), languageSwitch({ as: 'link', locales }, words));
  return html`<section class="wrap result">${top}${sign('no')}<h1 tabindex="-1">${say('needsLink.heading')}</h1><p class="lead">${say('needsLink.text')}</p></section>`;
}

function waiting(text: string, { say }: PageWords): Markup {
  return result(
    'wait',
    say('waiting.heading'),
    text,
    html`<p class="row after"><button type="button" class="btn primary" data-do="now">${say('waiting.now')}</button>${backButton('btn', say)}</p><p class="meta countdown"></p>`,
  );
}

function otherRefusal({ say }: PageWords): Markup {
  return html`<p class="note after" data-detail></p><p class="row after">${backButton('btn primary', say)}</p>`;
}

function backButton(classes: string, say: Say): Markup {
  return html`<button type="button" class="${classes}" data-do="back">${say('waiting.back')}</button>`;
}

const places = ['place', 'waiting'] as const;

interface Kept {
  readonly receipt: string;
  /** Of a registration. */
  readonly place?: PlaceState;
}

/** The receipt, said only when the answers are kept. A registration is told whether it has a place. */
export function sentResult(wave: WaveForParticipants, { receipt, place }: Kept, { say, reading }: PageWords): Markup {
  const person = wave.unit === 'person';
  const meaning = say(person ? 'sent.receiptMeaning' : 'sent.receiptMeaningOrganisation');
  const correct = !person && wave.audience === 'invited' ? ` ${say('sent.nextCorrect')}` : '';
  return result(
    'ok',
    say('sent.heading'),
    say(place ? `registration.${place}` : 'sent.text'),
    html`<div class="receipt"><span class="meta">${say('sent.receipt')}</span><span class="code">${receipt}</span><p>${meaning}</p></div><div class="after"><h2>${say('sent.nextHeading')}</h2><p>${say(nextOf(place))}${correct}</p></div>${
      wave.audience === 'open' &&
      html`<p class="another"><a class="btn plain s" href="/s/${wave.code}?lang=${reading}" data-do="another">${say('sent.another')}</a></p>`
    }`,
  );
}

function nextOf(place: PlaceState | undefined): WordKey {
  if (place === 'place') return 'registration.nextPlace';
  return place === 'waiting' ? 'registration.nextWaiting' : 'sent.next';
}

interface Refusal {
  /** What the script calls it. */
  readonly as: string;
  readonly sign: Sign;
  readonly heading: WordKey;
  readonly text: WordKey;
}

/** The refusals that no correction helps against, by the problem's code. */
const refusals = {
  'answered-differently': { as: 'changed', sign: 'ok', heading: 'refused.changedHeading', text: 'refused.changedText' },
  'invitation-used': { as: 'used', sign: 'no', heading: 'refused.usedHeading', text: 'refused.usedText' },
  closed: { as: 'closed', sign: 'no', heading: 'refused.closedHeading', text: 'refused.closedText' },
  'not-open-yet': { as: 'not-yet', sign: 'no', heading: 'notYet.heading', text: 'notYet.text' },
  'no-such-invitation': { as: 'wrong-link', sign: 'no', heading: 'wrongLink.heading', text: 'wrongLink.text' },
  'no-such-wave': { as: 'not-found', sign: 'no', heading: 'notFound.heading', text: 'notFound.text' },
} as const satisfies Partial<Record<ProblemCode, Refusal>>;

type FinalProblem = keyof typeof refusals;

/** Whether the form is of no more use: no correction of an answer helps. */
export function isFinal(code: ProblemCode): code is FinalProblem {
  return Object.hasOwn(refusals, code);
}

/** Why the answers were not taken, where the form is of no more use. */
export function refusedResult(code: FinalProblem, words: PageWords): Markup {
  return refused(refusals[code], words);
}

function refused({ sign: kind, heading, text }: Refusal, { say }: PageWords): Markup {
  return result(kind, say(heading), say(text));
}
