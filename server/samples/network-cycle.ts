// The sample network cycle: two meetings that are done, with the RUS map before each, and one that is on today, so that there
// is a wall to look at and a map to fill in.
import { checkIn } from '../../surveys/library/check-in.ts';
import { checkOut } from '../../surveys/library/check-out.ts';
import { groupDialog, networkDialogQuestions } from '../../surveys/library/group-dialog.ts';
import { networkCycleEval, timesOfTheYear } from '../../surveys/library/network-cycle-eval.ts';
import { nextMeeting } from '../../surveys/library/next-meeting.ts';
import { rusStatus } from '../../surveys/library/rus-status.ts';
import { type Region, regions } from '../../surveys/reference/regions.ts';
import { groupDialogAnswers } from './group-dialog-answers.ts';
import { checkInAnswers, checkOutAnswers, cycleAnswers, firstCycle, nextMeetingAnswers } from './network-answers.ts';
import { type Random, shuffled, streamOf } from './random.ts';
import { firstMap, laterMap, type RusMap, regionInvitations, rusAnswers } from './rus-map.ts';
import { releasedWave, type SampleActivity, type SampleWave, sampleWave } from './sample-activity.ts';
import { at, daysAfter, hoursBefore, latestWorkday } from './sample-dates.ts';
import { deckOf } from './text-deck.ts';
import * as arriving from './texts/check-in.ts';
import * as leaving from './texts/check-out.ts';
import { cycle, latest, leadership, learning, topics } from './texts/network-cycle-programme.ts';

/** The plan of the sample network cycle, as of today. */
export function sampleNetworkCycle(seed: number, today: Date): SampleActivity {
  const random = streamOf(seed, 'network-cycle');
  const now = latestWorkday(today);
  return {
    ...cycle,
    occasions: {
      learning: { ...learning, attended: 31 },
      leadership: { ...leadership, attended: 34 },
      latest: { ...latest, date: now, attended: 22 },
    },
    waves: [
      ...mapWaves(random, now),
      ...meetingWaves(random, today),
      dialogWave(),
      firstCycleWave(seed),
      cycleWave(random),
      nextMeetingWave(seed, today),
      nextCycleWave(),
    ],
  };
}

function meetingWaves(random: Random, today: Date): readonly SampleWave[] {
  const expectations = deckOf(random, arriving.expectation);
  const firstSteps = deckOf(random, leaving.firstStep);
  const arrivals = (meeting: number, count: number) => checkInAnswers(random, count, arriving.happeningNow[meeting] ?? [], expectations);
  const departures = (meeting: number, count: number) => checkOutAnswers(random, count, leaving.takeAway[meeting] ?? [], firstSteps);
  const morning = (date: string) => releasedWave(at(date, '08.00'), 0.3, 4);
  const afternoon = (date: string) => releasedWave(at(date, '13.30'), 1, 4);
  return [
    sampleWave(checkIn, { occasion: 'learning', ...morning(learning.date), answers: arrivals(0, 24) }),
    sampleWave(checkOut, { occasion: 'learning', ...afternoon(learning.date), answers: departures(0, 21) }),
    sampleWave(checkIn, { occasion: 'leadership', ...morning(leadership.date), answers: arrivals(1, 26) }),
    sampleWave(checkOut, { occasion: 'leadership', ...afternoon(leadership.date), answers: departures(1, 23) }),
    sampleWave(checkIn, { occasion: 'latest', opens: hoursBefore(today, 7), closes: hoursBefore(today, 6), answers: arrivals(2, 17) }),
    sampleWave(checkOut, { occasion: 'latest', opens: hoursBefore(today, 1), answers: departures(2, 9) }),
  ];
}

/** Asked before people leave today's meeting: what the next one is to be about, as it comes in, on the screen. */
function nextMeetingWave(seed: number, today: Date): SampleWave {
  const answers = nextMeetingAnswers(streamOf(seed, 'next-meeting'));
  return sampleWave(nextMeeting, { occasion: 'latest', opens: hoursBefore(today, 1), answers });
}

/** Asked after the first meeting about the cycle before, in grades alone. */
function firstCycleWave(seed: number): SampleWave {
  const parameters = { topics, meetings: 2, dates: timesOfTheYear };
  const answers = cycleAnswers(streamOf(seed, 'first-cycle'), 22, firstCycle);
  return sampleWave(networkCycleEval(parameters), {
    occasion: 'learning',
    parameters,
    population: 31,
    ...releasedWave(at(learning.date, '14.00'), 14, 17),
    answers: answers.map(({ evaluation_questions: _, change: __, ...graded }) => graded),
  });
}

/** Asked when the meetings of 2024 and 2025 were over. */
function cycleWave(random: Random): SampleWave {
  const parameters = { topics, meetings: 2, dates: timesOfTheYear };
  return sampleWave(networkCycleEval(parameters), {
    occasion: 'leadership',
    parameters,
    population: 34,
    ...releasedWave(at(leadership.date, '14.00'), 14, 17),
    answers: cycleAnswers(random, 25),
  });
}

/** One answer a group, sent in through an open link on the table. */
function dialogWave(): SampleWave {
  const parameters = { questions: networkDialogQuestions };
  return sampleWave(groupDialog(parameters), {
    occasion: 'learning',
    parameters,
    audience: 'open',
    ...releasedWave(at(learning.date, '11.30'), 1, 4),
    answers: groupDialogAnswers(),
  });
}

/** Waits for the meeting to end. */
function nextCycleWave(): SampleWave {
  const parameters = { topics, meetings: 3, dates: timesOfTheYear };
  return sampleWave(networkCycleEval(parameters), { occasion: 'latest', parameters, answers: [] });
}

/** The map before each meeting. One region is missing from the first, and nine from the one that is open now. */
function mapWaves(random: Random, now: string): readonly SampleWave[] {
  const [first, ...others] = shuffled(random, regions);
  const before = firstMap(random, learning.date);
  const between = laterMap(random, before, leadership.date);
  const after = laterMap(random, between, now);
  const asked = first ? [...others, first] : others;
  return [
    mapWave(random, {
      occasion: 'learning',
      map: before,
      asked,
      answered: asked.length - 1,
      opens: daysAfter(learning.date, -24),
      closedAfter: 23,
    }),
    mapWave(random, {
      occasion: 'leadership',
      map: between,
      asked,
      answered: asked.length,
      opens: daysAfter(leadership.date, -22),
      closedAfter: 21,
    }),
    mapWave(random, { occasion: 'latest', map: after, asked: shuffled(random, regions), answered: 12, opens: daysAfter(now, -20) }),
  ];
}

interface MapRound {
  readonly occasion: string;
  readonly map: RusMap;
  /** Those who answer come first. */
  readonly asked: readonly Region[];
  readonly answered: number;
  readonly opens: string;
  /** In days; open still where it is not said. */
  readonly closedAfter?: number;
}

function mapWave(random: Random, { occasion, map, asked, answered, opens, closedAfter }: MapRound): SampleWave {
  const opening = at(opens, '08.00');
  return sampleWave(rusStatus, {
    occasion,
    title: { sv: 'RUS-kartan inför mötet', en: 'The RUS map before the meeting' },
    population: regions.length,
    invitations: regionInvitations(asked),
    ...(closedAfter === undefined ? { opens: opening } : releasedWave(opening, closedAfter, closedAfter + 1)),
    answers: rusAnswers(random, map, asked.slice(0, answered), daysAfter(opens, 10)),
  });
}
