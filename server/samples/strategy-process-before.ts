// The round before the sample strategy process, so that its report can show what has changed since: the strategy was newer then, and
// more of those asked found it up to date.
import { commonAreas } from '../../surveys/library/areas.ts';
import { commonDepartments } from '../../surveys/library/departments.ts';
import { preRusMunicipal } from '../../surveys/library/pre-rus-municipal.ts';
import { preRusRegionStaff } from '../../surveys/library/pre-rus-region-staff.ts';
import { municipalitiesIn, municipalityChoices } from '../../surveys/reference/municipalities.ts';
import { shuffled, streamOf } from './random.ts';
import { releasedWave, type SampleActivity, sampleWave } from './sample-activity.ts';
import { at } from './sample-dates.ts';
import { type Departments, municipalAnswers, municipalDecks, senderOf, staffAnswers, staffDecks, type Worth } from './strategy-answers.ts';
import { processBefore, stepsBefore } from './texts/strategy-process.ts';

const county = municipalitiesIn('18');
const municipal = { areas: commonAreas, municipalities: municipalityChoices(county) };
const staff = { areas: commonAreas, departments: commonDepartments };

const answeredThen = 9;
const departments: Departments = { regional_development: 14, management: 7, health: 12, transport: 6, culture: 5, service: 6 };
/** Means on the rows of what the strategy is worth, "Är aktuell" fourth. */
const worth = { municipal: [3.8, 2.9, 2.6, 4.3, 2.9, 2.4], staff: [3.6, 2.7, 2.8, 3.9, 3.0, 2.3] } as const satisfies Record<string, Worth>;

/** The plan of the round before: both surveys, done in the autumn of 2021. */
export function sampleStrategyProcessBefore(seed: number): SampleActivity {
  const random = streamOf(seed, 'strategy-process-before');
  const order = shuffled(random, county);
  const senders = order.slice(0, answeredThen).map(({ code }) => senderOf(random, code, 'municipality'));
  const plan = { occasion: 'preparation', ...releasedWave(at('2021-09-20', '08.00'), 28, 32) };
  return {
    ...processBefore,
    occasions: stepsBefore,
    waves: [
      sampleWave(preRusMunicipal(municipal), {
        ...plan,
        title: { sv: 'Enkät till länets kommuner 2021', en: 'Survey of the county’s municipalities 2021' },
        parameters: municipal,
        population: county.length,
        invitations: order.map(({ code, name }) => ({ recipient: `${name}, kommunledningen`, background: { municipality: code } })),
        answers: municipalAnswers(random, senders, municipalDecks(random), worth.municipal),
      }),
      sampleWave(preRusRegionStaff(staff), {
        ...plan,
        title: { sv: 'Enkät till regionens medarbetare 2021', en: 'Survey of the region’s staff 2021' },
        parameters: staff,
        breakdowns: ['department'],
        answers: shuffled(random, staffAnswers(random, departments, staffDecks(random), worth.staff)),
      }),
    ],
  };
}
