// The sample learning project: done from the first session to the follow-up, so that its report is whole, and meeting again
// today, so that there is an evaluation to answer and to close.
import { projectEval } from '../../surveys/library/project-eval.ts';
import { projectFollowup3m } from '../../surveys/library/project-followup-3m.ts';
import { registration } from '../../surveys/library/registration.ts';
import { sessionEval } from '../../surveys/library/session-eval.ts';
import type { NewInvitation } from '../use-cases/invite-to-wave.ts';
import {
  followUpAnswers,
  projectAnswers,
  registrationAnswers,
  reunionProfile,
  type SessionProfile,
  sessionAnswers,
  sessionProfiles,
} from './learning-project-answers.ts';
import { between, type Random, shuffled, streamOf } from './random.ts';
import { releasedWave, type SampleActivity, type SampleWave, sampleWave } from './sample-activity.ts';
import { at, daysAfter, hoursBefore, type ProjectDates, projectDates } from './sample-dates.ts';
import { sessionThemes } from './session-themes.ts';
import { deckOf, mixedDeck } from './text-deck.ts';
import { followUpTitle, project, reunion, sessions } from './texts/learning-project.ts';
import * as texts from './texts/session-evaluation.ts';

/** Who was in the project. The smallest sector is smaller than any group that may be shown. */
const sectors = { municipality: 15, region: 9, authority: 5, business: 3 };

interface Attendance {
  readonly attended: number;
  readonly answered: number;
}

/** The plan of the sample learning project, as of today. */
export function sampleLearningProject(seed: number, today: Date): SampleActivity {
  const random = streamOf(seed, 'learning-project');
  const dates = projectDates(today);
  const attendance = sessions.map(() => attendanceOf(random));
  return {
    ...project,
    occasions: occasionsOn(dates, attendance),
    waves: [
      registrationWave(dates),
      ...sessionWaves(random, today, dates, attendance),
      projectWave(random, dates),
      followUpWave(random, dates),
    ],
    themes: sessionThemes,
  };
}

/** Between 24 and 32 answer at each session, and nearly all who were there. */
function attendanceOf(random: Random): Attendance {
  const attended = between(random, 28, 32);
  return { attended, answered: attended - between(random, 1, 4) };
}

function occasionsOn(dates: ProjectDates, attendance: readonly Attendance[]): SampleActivity['occasions'] {
  const planned = sessions.map((session, at) => {
    const occasion = { ...session, kind: 'session' as const, date: dates.sessions[at] ?? '', attended: attendance[at]?.attended };
    return [`session-${at + 1}`, occasion] as const;
  });
  return {
    ...Object.fromEntries(planned),
    'follow-up': { kind: 'step', title: followUpTitle, date: dates.followUp },
    reunion: { ...reunion, kind: 'session', date: dates.reunion, attended: 22 },
  };
}

/** Everybody who was invited to the final evaluation had registered, and two who then never came. */
function registrationWave(dates: ProjectDates): SampleWave {
  const registered = Object.values(sectors).reduce((sum, count) => sum + count, 2);
  return sampleWave(registration, {
    occasion: 'session-1',
    ...releasedWave(at(daysAfter(dates.sessions[0], -75), '08.00'), 45, 46),
    answers: registrationAnswers(registered),
  });
}

function sessionWaves(random: Random, today: Date, dates: ProjectDates, attendance: readonly Attendance[]): readonly SampleWave[] {
  const decks = { keep: deckOf(random, texts.keep), change: deckOf(random, texts.change) };
  const answersAt = (which: number, count: number, profile: SessionProfile) =>
    sessionAnswers(random, count, profile, {
      keep: mixedDeck(random, texts.keepBySession[which] ?? [], decks.keep),
      change: mixedDeck(random, texts.changeBySession[which] ?? [], decks.change),
    });
  const done = sessionProfiles.map((profile, which) =>
    sampleWave(sessionEval, {
      occasion: `session-${which + 1}`,
      ...releasedWave(at(dates.sessions[which] ?? '', '15.15'), 1, 5),
      answers: answersAt(which, attendance[which]?.answered ?? 0, profile),
    }),
  );
  const now = sampleWave(sessionEval, { occasion: 'reunion', opens: hoursBefore(today, 1), answers: answersAt(4, 14, reunionProfile) });
  return [...done, now];
}

function projectWave(random: Random, dates: ProjectDates): SampleWave {
  const people = Object.entries(sectors).flatMap(([sector, count]) => Array<string>(count).fill(sector));
  const invitations: readonly NewInvitation[] = shuffled(random, people).map((sector) => ({ background: { sector } }));
  const parameters = { sessions: sessions.length, purpose: project.purpose };
  return sampleWave(projectEval(parameters), {
    occasion: 'session-4',
    parameters,
    breakdowns: ['sector'],
    invitations,
    ...releasedWave(at(dates.sessions[3], '15.30'), 14, 20),
    answers: projectAnswers(random, invitations.length - 3),
  });
}

function followUpWave(random: Random, dates: ProjectDates): SampleWave {
  return sampleWave(projectFollowup3m, {
    occasion: 'follow-up',
    population: 32,
    ...releasedWave(at(dates.followUp, '08.00'), 21, 26),
    answers: followUpAnswers(random, 23),
  });
}
