// The sample strategy process: the surveys and the risk workshop of its first step are done, and a second round to the
// municipalities' departments and to more of the region's staff is open now, with links that nobody has used yet.
import { commonAreas } from '../../surveys/library/areas.ts';
import { commonDepartments } from '../../surveys/library/departments.ts';
import { preRusMunicipal } from '../../surveys/library/pre-rus-municipal.ts';
import { preRusRegionStaff } from '../../surveys/library/pre-rus-region-staff.ts';
import { riskWorkshop } from '../../surveys/library/risk-workshop.ts';
import { municipalitiesIn, municipalityChoices } from '../../surveys/reference/municipalities.ts';
import type { NewInvitation } from '../use-cases/invite-to-wave.ts';
import { type Random, shuffled, streamOf } from './random.ts';
import { riskAnswers } from './risk-answers.ts';
import { releasedWave, type SampleActivity, type SampleWave, sampleWave } from './sample-activity.ts';
import { at, hoursBefore } from './sample-dates.ts';
import {
  type Departments,
  type MunicipalDecks,
  municipalAnswers,
  municipalDecks,
  type StaffDecks,
  senderOf,
  staffAnswers,
  staffDecks,
} from './strategy-answers.ts';
import { process, steps } from './texts/strategy-process.ts';

const county = municipalitiesIn('18');
const municipal = { areas: commonAreas, municipalities: municipalityChoices(county) };
const staff = { areas: commonAreas, departments: commonDepartments };

/** Whom the ten first municipalities to answer speak for: most for the whole municipality. */
const answeredFor = [...Array<'municipality'>(8).fill('municipality'), 'department', 'self'] as const;

/** Who answered in the first round. Fewer in dental care than may be shown. */
const firstRound: Departments = { regional_development: 19, management: 9, health: 15, dental: 3, transport: 8, culture: 6, service: 7 };

/** Asked and answered in the second round. */
const secondRound = { asked: { health: 14, culture: 6, service: 4 }, answered: { health: 5, culture: 3, service: 1 } };

/** The plan of the sample strategy process, as of today. */
export function sampleStrategyProcess(seed: number, today: Date): SampleActivity {
  const random = streamOf(seed, 'strategy-process');
  const [municipalTexts, staffTexts] = [municipalDecks(random), staffDecks(random)];
  return {
    ...process,
    occasions: steps,
    waves: [
      firstMunicipalWave(random, municipalTexts),
      firstStaffWave(random, staffTexts),
      riskWave(streamOf(seed, 'risk-workshop')),
      departmentWave(random, municipalTexts, today),
      secondStaffWave(random, staffTexts, today),
    ],
  };
}

/** All twelve were asked, ten answered. */
function firstMunicipalWave(random: Random, decks: MunicipalDecks): SampleWave {
  const order = shuffled(random, county);
  const senders = answeredFor.map((answer_for, at) => senderOf(random, order[at]?.code ?? '', answer_for));
  return sampleWave(preRusMunicipal(municipal), {
    occasion: 'preparation',
    title: { sv: 'Enkät till länets kommuner', en: 'Survey of the county’s municipalities' },
    parameters: municipal,
    population: county.length,
    invitations: order.map(({ code, name }) => ({ recipient: `${name}, kommunledningen`, background: { municipality: code } })),
    ...releasedWave(at('2025-10-06', '08.00'), 28, 32),
    answers: municipalAnswers(random, senders, decks),
  });
}

/** At a workshop in November, each risk by itself; by kind of risk, so that the kinds can be compared. */
function riskWave(random: Random): SampleWave {
  return sampleWave(riskWorkshop, {
    occasion: 'preparation',
    title: { sv: 'Riskverkstad med projektgruppen', en: 'Risk workshop with the project group' },
    breakdowns: ['category'],
    ...releasedWave(at('2025-11-18', '13.00'), 1, 2),
    answers: riskAnswers(random),
  });
}

/** Open now: a department in each municipality, three of twelve have answered. */
function departmentWave(random: Random, decks: MunicipalDecks, today: Date): SampleWave {
  const order = shuffled(random, county);
  const senders = order.slice(0, 3).map(({ code }) => senderOf(random, code, 'department'));
  return sampleWave(preRusMunicipal(municipal), {
    occasion: 'groundwork',
    title: { sv: 'Komplettering: samhällsbyggnad i kommunerna', en: 'Second round: the municipalities’ planning departments' },
    parameters: municipal,
    population: county.length,
    invitations: order.map(({ code, name }) => ({ recipient: `${name}, samhällsbyggnad`, background: { municipality: code } })),
    opens: hoursBefore(today, 9 * 24),
    answers: municipalAnswers(random, senders, decks),
  });
}

function firstStaffWave(random: Random, decks: StaffDecks): SampleWave {
  return sampleWave(preRusRegionStaff(staff), {
    occasion: 'preparation',
    title: { sv: 'Enkät till regionens medarbetare', en: 'Survey of the region’s staff' },
    parameters: staff,
    breakdowns: ['department'],
    ...releasedWave(at('2025-10-13', '08.00'), 25, 29),
    answers: shuffled(random, staffAnswers(random, firstRound, decks)),
  });
}

/** Open now, with personal links. */
function secondStaffWave(random: Random, decks: StaffDecks, today: Date): SampleWave {
  const answers = staffAnswers(random, secondRound.answered, decks);
  const unanswered = Object.entries(secondRound.asked).flatMap(([department, asked]) => {
    const answered = answers.filter((one) => one.department === department).length;
    return Array<string>(asked - answered).fill(department);
  });
  const invitations: readonly NewInvitation[] = [...answers.map((one) => String(one.department)), ...unanswered].map((department) => ({
    background: { department },
  }));
  return sampleWave(preRusRegionStaff(staff), {
    occasion: 'groundwork',
    title: { sv: 'Komplettering: regionens medarbetare', en: 'Second round: the region’s staff' },
    parameters: staff,
    breakdowns: ['department'],
    invitations,
    opens: hoursBefore(today, 8 * 24),
    answers,
  });
}
