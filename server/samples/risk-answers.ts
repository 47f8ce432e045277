// A risk workshop: each participant writes down the risks they see and judges how probable and how serious each is.
import type { AnswersOf } from '../../surveys/definition/answers-of.ts';
import type { riskWorkshop } from '../../surveys/library/risk-workshop.ts';
import { evenDeviations, step } from './answer-models.ts';
import { pick, type Random, shuffled } from './random.ts';
import { deckOf, maybeDraw, optional } from './text-deck.ts';
import { actions, causes, type RiskCategory, risks } from './texts/risks.ts';

type RiskAnswers = AnswersOf<typeof riskWorkshop>;

/** How many assessed a kind of risk, and what they aim at on the scales of 1 to 5. */
interface KindOfRisk {
  readonly assessments: number;
  readonly probability: number;
  readonly consequence: number;
}

/** Resources are seen as the most probable, consensus as the most serious. */
const kinds: Readonly<Record<RiskCategory, KindOfRisk>> = {
  consensus: { assessments: 6, probability: 3.3, consequence: 4.3 },
  budget: { assessments: 5, probability: 3.6, consequence: 3.5 },
  resources: { assessments: 6, probability: 4.2, consequence: 3.7 },
  communication: { assessments: 5, probability: 2.7, consequence: 2.6 },
  anchoring: { assessments: 6, probability: 3.2, consequence: 3.8 },
};

/** One assessment after the other, in random order. */
export function riskAnswers(random: Random): readonly RiskAnswers[] {
  const [measures, reasons] = [deckOf(random, actions), deckOf(random, causes)];
  const all = (Object.keys(kinds) as RiskCategory[]).flatMap((category): readonly RiskAnswers[] => {
    const { assessments, probability, consequence } = kinds[category];
    const [likely, serious] = [evenDeviations(random, assessments), evenDeviations(random, assessments)];
    const written = deckOf(random, risks[category]);
    return likely.map((deviation, at) => ({
      risk: written.draw() ?? '',
      category,
      probability: step(probability + 0.8 * deviation),
      consequence: step(consequence + 0.7 * (serious[at] ?? 0)),
      strategy: pick(random, ['reduce', 'reduce', 'reduce', 'share', 'avoid']),
      action: measures.draw() ?? pick(random, actions),
      review_on: '2026-03-31',
      ...optional('cause', maybeDraw(random, reasons, 0.3)),
    }));
  });
  return shuffled(random, all);
}
