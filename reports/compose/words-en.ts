import type { Words } from './words.ts';

function besides(notKnown: number, missing: number): string {
  const parts = [
    notKnown > 0 ? `${notKnown} answered “Don’t know”` : '',
    missing > 0 ? `${missing} did not answer the question` : '',
  ].filter(Boolean);
  return parts.length > 0 ? ` ${parts.join(' and ')}.` : '';
}

/** The same for several rows: the most in any of them, since rows share respondents and cannot be added up. */
function besidesInRows(notKnown: number, missing: number): string {
  const parts = [notKnown > 0 ? `at most ${notKnown} “Don’t know”` : '', missing > 0 ? `at most ${missing} without an answer` : ''].filter(
    Boolean,
  );
  return parts.length > 0 ? ` Besides them per row: ${parts.join(' and ')}.` : '';
}

export const englishWords: Words = {
  reportTitle: (activity) => `Results: ${activity}`,
  occasionKinds: { session: 'Session', meeting: 'Meeting', workshop: 'Workshop', step: 'Step' },
  all: 'All',
  unknownGroup: 'Not known',
  question: 'Question',
  wave: 'Round',
  answer: 'Answer',
  ownQuestions: {
    title: 'Own questions',
    intro: 'Questions that the organiser has added to single rounds. They are only compared where the very same question was asked.',
  },
  area: 'Area',
  n: 'Base n',
  mean: 'Mean',
  count: 'Count',
  share: 'Share',
  interval: '95% interval',
  topTwoColumn: (low, high) => `Share ${low}–${high}`,
  hidden: 'Not shown',
  tooFew: 'Too few answers',
  noAnswers: 'No answers',
  base: {
    one: (n, notKnown, missing) => `Base: ${n} answers.${besides(notKnown, missing)}`,
    several: (fewest, most, notKnown, missing) =>
      `Base: ${fewest === most ? fewest : `${fewest}–${most}`} answers per row.${besidesInRows(notKnown, missing)}`,
    none: 'Nobody has answered the question.',
    tooFew: 'Too few answers to be shown.',
    entries: (n, oldest, newest) =>
      `${n === 1 ? 'One entry' : `${n} entries`}, ${oldest === newest ? `of ${newest}` : `from ${oldest} to ${newest}`}.`,
    texts: (n) => (n === 1 ? '1 answer in their own words.' : `${n} answers in their own words.`),
  },
  alt: {
    topTwo: (share, low, high, n) => `${share} answered “${low}” or “${high}”, n = ${n}`,
    option: (share, option) => `${share} “${option}”`,
    mean: (mean, low, high, n) => (low === undefined ? `mean ${mean}, n = ${n}` : `mean ${mean} (${low} to ${high}), n = ${n}`),
    shareOfTopTwo: (low, high) => `Share who answered “${low}” or “${high}”.`,
    shareOfHighest: (high) => `Share who answered “${high}”.`,
    extremes: (highest, lowest) => `highest ${highest}; lowest ${lowest}`,
    texts: (n) => (n === 1 ? 'One answer in their own words.' : `${n} answers in their own words.`),
    rows: (n) => (n === 1 ? 'A table with one row.' : `A table with ${n} rows.`),
  },
  verdict: {
    higher: (from, to, change) => `Higher at ${to} than at ${from}: ${change}`,
    lower: (from, to, change) => `Lower at ${to} than at ${from}: ${change}`,
    none: (from, to, change) => `No certain change from ${from} to ${to}: ${change}`,
    notEstimated: (from, to) => `No certain change can be worked out from ${from} to ${to}: the answers are all alike or too few`,
    change: (difference, low, high) => `${difference} (${low}\u00a0to\u00a0${high})`,
  },
  notes: {
    tooFewWave: (wave, k) => `${wave}: too few answers. Fewer than ${k} answered, so no result is shown, and not their number either.`,
    tooFewQuestion: (where, k) => `${where}: fewer than ${k} answered the question, so the answers are not shown.`,
    hiddenGroups: (groups, k) =>
      `${groups === 1 ? 'One group is' : `${groups} groups are`} not shown, so that no group of fewer than ${k} answers can be worked out.`,
    tooFewGroups: (k) => `In some group fewer than ${k} answered the question, so it is not shown by group.`,
    notComparable: (question, waves) => `${question}: not comparable, since the answer options differ (${waves}). They are shown apart.`,
    otherWords: (question, waves) =>
      `${question}: not comparable, since the question is asked in different words (${waves}). Answers are shown apart.`,
    draft: (wave, survey) => `${wave}: ${survey} has not opened yet.`,
    open: (wave, survey) => `${wave}: ${survey} is open. Results are shown once the round is closed and its results released.`,
    closed: (wave, survey) => `${wave}: ${survey} is closed, but its results are not released yet.`,
    ownQuestion: (waves) => `Own question, asked in: ${waves}.`,
    oneWave: 'Change is shown once at least two rounds have results that can be compared.',
    multiple: 'Several answers were possible, so shares can add up to more than 100 per cent.',
    wholePopulation: (n) => `All ${n} in the target group were asked. The interval is a guide to uncertainty, not a sampling error.`,
    notDrawn: (grounds) => `Some answers are too few to be drawn beside the others (${grounds}). They are in the file with all figures.`,
    keptApart: 'Joint answers, answers for a department and personal answers are shown apart and never added up.',
    points: 'Points: 3 for most important, 2 for second, 1 for third.',
    smallBase: (n) => `Fewer than ten answers (${n}): look at the distribution rather than the mean.`,
  },
  facts: {
    allEvaluated: 'all have results',
    evaluated: (n) => (n === 0 ? 'none has results yet' : `${n} with results`),
    perWave: (fewest, most) => (fewest === most ? `${fewest} per round` : `${fewest}–${most} per round`),
    wavesWithResults: (n, all) => `${n} of ${all} rounds have results`,
    ofPresent: (answers, present) => `${answers} answers, ${present} present`,
    ofInvited: (invited, share) => `of ${invited} invited, ${share}`,
    ofAsked: (asked, share) => `of ${asked} asked, ${share}`,
    of: (n, all) => `${n} of ${all}`,
  },
  brief: {
    rose: (question, from, to) => `${question}: the mean is certainly higher at ${to} than at ${from}.`,
    fell: (question, from, to) => `${question}: the mean is certainly lower at ${to} than at ${from}.`,
    unchanged: (from, to) => `questions show a certain change from ${from} to ${to}.`,
    topTwo: (question, low, high, wave, n) =>
      `answered “${low}” or “${high}” to “${question}”${wave === undefined ? '' : ` at ${wave}`} (n = ${n}).`,
    topOption: (option, others, question) => {
      const alike =
        others.length === 0
          ? ''
          : `, and just as many ${new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(others.map((other) => `“${other}”`))},`;
      return `answered “${option}”${alike} to “${question}”${question.endsWith('?') ? '' : '.'}`;
    },
  },
  priorities: { points: 'Points', first: 'Most important', second: 'Second', third: 'Third', named: 'Share naming the area' },
  register: { latest: 'The situation now', history: 'Earlier entries' },
  overview: {
    title: (kind) => `Compare: ${kind}`,
    lead: 'Questions on a scale that several activities have asked, one bar for each activity.',
    activity: 'Activity',
    sums: 'The bar of an activity is the sum of answers in its rounds that have results. One person may have answered in several rounds. Answers of different activities are never added up.',
    example: 'Figures of example activities are invented.',
  },
  themes: {
    title: (question) => `What the answers are about: ${question}`,
    base: (fewest, most, rounds, ofTexts) =>
      `Base: ${fewest === most ? fewest : `${fewest}–${most}`} ${ofTexts ? 'texts' : 'who wrote'}${rounds === 1 ? '' : ' per round'}.`,
    method: 'The organiser has read the answers and named themes. An answer can be about several themes, or none of them.',
    unread: (wave, n) =>
      `${wave === undefined ? '' : `${wave}: `}${n} ${n === 1 ? 'answer has' : 'answers have'} not been read yet and count to no theme.`,
  },
  method: {
    base: 'Shares and means are of those who answered the question. n is how many they are.',
    multiple: 'Where several answers are possible, shares are of respondents, never of ticks.',
    notKnown: '“Don’t know” stands apart and is never part of a share or a mean.',
    interval: 'Uncertainty is a 95 per cent interval: Student’s t for means, Wilson’s method for shares.',
    rounding: 'Each share is rounded by itself, so the shares of one question may add up to a per cent or so more or less than 100.',
    population: 'Where the size of the target group is known, the interval of a mean is narrower the more have answered.',
    change:
      'Change is counted from the first round to the last with Welch’s method. Answers are anonymous, so groups are compared and not the same people.',
    topTwo: 'The share of the two highest steps is shown for scales of at least four steps.',
    small: (k) =>
      `Groups of fewer than ${k} answers are not shown, and sometimes another group is hidden too so that none can be worked out.`,
    same: 'Figures are the same in charts, tables and files.',
    locked: (days) => `Results were released on ${new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(days)}.`,
    organisations: 'Answers from organisations are public and shown as they were sent.',
    example: 'All of this is invented example data.',
  },
};
