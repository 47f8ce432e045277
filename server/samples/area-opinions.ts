// What a respondent thinks of the county's areas of development: how important each is, how strong one's own capacity, how far
// collaboration has come. Municipalities and the region's staff are asked the same and lean differently.
import { commonAreas } from '../../surveys/library/areas.ts';
import { type Grade, step } from './answer-models.ts';
import { chance, pick, type Random, shuffled } from './random.ts';

/** What a group holds of one area, on the scales of the survey. */
export interface AreaView {
  /** 1–5. */
  readonly importance: number;
  /** 1–5. */
  readonly capacity: number;
  /** 0–3. */
  readonly collaboration: number;
}

export type AreaViews = Readonly<Record<string, AreaView>>;

const view = (importance: number, capacity: number, collaboration: number): AreaView => ({ importance, capacity, collaboration });

/** Municipalities: the widest gaps are in transport and skills; culture is stronger than it is important. */
export const municipalViews: AreaViews = {
  naringsliv: view(4.3, 3.6, 1.9),
  kompetens: view(4.7, 2.3, 1.7),
  bostad: view(4.1, 2.9, 0.8),
  transport: view(4.6, 1.9, 2.2),
  digital: view(3.4, 3.2, 1.4),
  klimat: view(3.9, 2.6, 1.6),
  landsbygd: view(3.7, 2.3, 1.1),
  halsa: view(3.9, 3.2, 1.5),
  barn_unga: view(4.5, 3.8, 1.2),
  kultur: view(2.8, 4.0, 1.3),
  beredskap: view(4.4, 2.7, 1.8),
  demokrati: view(2.8, 2.9, 0.7),
};

/** The region's staff: health weighs more, and one's own capacity is seen as greater. */
export const staffViews: AreaViews = {
  naringsliv: view(3.9, 3.5, 1.9),
  kompetens: view(4.6, 2.7, 1.8),
  bostad: view(3.6, 2.1, 0.7),
  transport: view(4.0, 3.6, 2.3),
  digital: view(3.7, 3.0, 1.5),
  klimat: view(3.9, 2.9, 1.7),
  landsbygd: view(3.2, 2.5, 1.0),
  halsa: view(4.6, 3.8, 1.9),
  barn_unga: view(4.0, 3.0, 1.3),
  kultur: view(3.2, 3.9, 1.9),
  beredskap: view(4.1, 3.1, 1.7),
  demokrati: view(3.1, 2.5, 0.8),
};

type Area = string;
type PerArea<T> = Readonly<Record<Area, T>>;

export interface AreaOpinions {
  readonly strengths: readonly (Area | 'other')[];
  readonly challenges: PerArea<{ readonly importance: Grade; readonly capacity: Grade }>;
  readonly collaboration: PerArea<{ readonly now: 0 | 1 | 2 | 3 | 'na'; readonly wish: -1 | 0 | 1 | 'na' }>;
  readonly priorities: readonly [Area, Area, Area];
}

/** One respondent's opinions, scattered round those of the group. `unsure`: how often "Vet ej". */
export function opinionsOn(random: Random, views: AreaViews, unsure: number): AreaOpinions {
  const own = scattered(random, views);
  const byAsc = (of: (view: AreaView) => number) => Object.keys(own).sort((a, b) => of(own[b] ?? none) - of(own[a] ?? none));
  const [first, second, third] = byAsc(({ importance, capacity }) => importance - 0.35 * capacity);
  const strengths = byAsc(({ capacity }) => capacity).slice(0, pick(random, [2, 3, 3, 4, 5]));
  return {
    strengths: strengths.length < 5 && chance(random, 0.12) ? [...strengths, 'other'] : strengths,
    challenges: each(own, ({ importance, capacity }) => ({
      importance: or(random, unsure / 2, step(importance)),
      capacity: or(random, unsure, step(capacity)),
    })),
    collaboration: each(own, ({ collaboration }) => ({
      now: or(random, unsure, level(collaboration)),
      wish: or(random, unsure, wish(random, collaboration)),
    })),
    priorities: [first ?? 'kompetens', second ?? 'transport', third ?? 'klimat'],
  };
}

const none: AreaView = view(0, 0, 0);

/** Irwin–Hall: the sum of three even draws is near enough to a bell curve here. */
function scattered(random: Random, views: AreaViews): AreaViews {
  const around = (value: number, width: number) => value + width * (random() + random() + random() - 1.5);
  const areas = shuffled(
    random,
    commonAreas.map(({ value }) => String(value)),
  );
  return Object.fromEntries(
    areas.map((area) => {
      const { importance, capacity, collaboration } = views[area] ?? none;
      return [area, view(around(importance, 1.5), around(capacity, 1.6), around(collaboration, 1.4))];
    }),
  );
}

/** In the order of the survey, whatever order the opinions were formed in. */
function each<T>(views: AreaViews, of: (view: AreaView) => T): PerArea<T> {
  return Object.fromEntries(commonAreas.map(({ value }) => [value, of(views[value] ?? none)]));
}

function or<T>(random: Random, unsure: number, value: T): T | 'na' {
  return chance(random, unsure) ? 'na' : value;
}

function level(value: number): 0 | 1 | 2 | 3 {
  return Math.min(3, Math.max(0, Math.round(value))) as 0 | 1 | 2 | 3;
}

/** The less there is, the more is wished for. */
function wish(random: Random, collaboration: number): -1 | 0 | 1 {
  if (chance(random, 0.78 - 0.16 * collaboration)) return 1;
  return chance(random, 0.06) ? -1 : 0;
}
