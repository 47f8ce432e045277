// Which page a wave gets: the form, light or full, or the one that says why there is none.

import type { Request } from 'express';
import { pageOf } from '../../surveys/definition/page-of.ts';
import { questionsIn } from '../../surveys/definition/questions-in.ts';
import { sharesDrafts } from '../../surveys/fieldwork/shared-draft.ts';
import type { Context } from '../context.ts';
import { localeOf } from '../http/locale.ts';
import type { WaveForParticipants } from '../use-cases/read-wave.ts';
import { formState } from './form-state.ts';
import { fullPage } from './full-page.ts';
import type { OpenWave, PageWords } from './intro.ts';
import { type LightForm, lightPage } from './light-page.ts';
import type { PageContent, PageFile } from './page-file.ts';
import { closedPage, notYetPage } from './plain-pages.ts';
import { wordsIn } from './words.ts';

/** A page that is ready to be sent; `light.html` unless another file is named. */
export interface Page {
  readonly status: number;
  readonly content: PageContent;
  readonly file?: PageFile;
}

/** `?lang=` before the browser's own language; Swedish where the survey has no other. Our own words are in Swedish beside any language but English. */
export function wordsFor(request: Request, wave?: WaveForParticipants, asked: unknown = request.query.lang): PageWords {
  const offered = wave?.locales ?? ['sv', 'en'];
  const wished = offered.find((locale) => locale === asked) ?? localeOf(request);
  const reading = offered.includes(wished) ? wished : 'sv';
  const locale = reading === 'en' ? 'en' : 'sv';
  return { locale, reading, say: wordsIn(locale) };
}

/** The page of a wave, as someone meets it who opens its address. */
export function pageFor(context: Context, request: Request, wave: WaveForParticipants): Page {
  const words = wordsFor(request, wave);
  if (wave.status === 'draft') return { status: 200, content: notYetPage(wave, words) };
  // An organisation finds its draft, and later its receipt, behind its link: that page is made in the browser.
  if (wave.survey && sharesDrafts(wave)) {
    const content = fullPage({ ...wave, survey: wave.survey }, words);
    return { status: wave.status === 'open' ? 200 : 410, content, file: 'participant.html' };
  }
  if (wave.status !== 'open' || !wave.survey) return { status: 410, content: closedPage(wave, words) };
  const open: OpenWave = { ...wave, survey: wave.survey };
  if (pageOf(open.survey) === 'full') return { status: 200, content: fullPage(open, words), file: 'participant.html' };
  return formPage(200, open, { submissionId: newSubmissionId(context), state: formState(words), problems: [] });
}

/** The light page with its form. Only a survey that has a table loads the style of one. */
export function formPage(status: number, wave: OpenWave, form: LightForm): Page {
  const hasTable = questionsIn(wave.survey).some(({ type }) => type === 'matrix');
  return { status, content: lightPage(wave, form), file: hasTable ? 'light-table.html' : 'light.html' };
}

/** 128 bits, in the letters that submission ids have. */
export function newSubmissionId({ random }: Context): string {
  return random(16).toString('base64url');
}
