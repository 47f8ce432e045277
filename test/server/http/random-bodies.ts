// What someone might send who has read the description of the API and means no good, or has a fault in their program: bodies and
// addresses that are nearly right, with one or a few things in them that nobody thought of.
import { pick } from '../../reports/fixtures/seeded-random.ts';

type Random = () => number;
type Schema = Readonly<Record<string, unknown>>;

/** Things that are hardly ever right, and must never be more than that. */
export const oddities: readonly unknown[] = [
  null,
  true,
  '',
  ' ',
  0,
  -1,
  1.5,
  1e308,
  Number.MAX_SAFE_INTEGER + 2,
  [],
  {},
  [[]],
  [null],
  '__proto__',
  'constructor',
  '\u0000',
  'a\u0000b',
  '\ud800',
  'x\udfff\ud800y',
  '\u202eabc',
  '\ufeff',
  'İ',
  'ﬀ'.repeat(50),
  '👩‍👩‍👧‍👦'.repeat(40),
  'x'.repeat(5_000),
  '\r\nSet-Cookie: a=b',
  '"; DROP TABLE waves; --',
  '../../../etc/passwd',
  '{{7*7}}{recipient}',
  '2026-02-30',
  '0000-01-01',
  '9999-12-31',
  '+275760-09-13',
  '2026-11-19T15:00:00+23:59',
  '9999-12-31T23:59:59Z',
  '24:00',
  { $gt: '' },
  { $where: 'sleep(1000)' },
  { sv: 1 },
  { toString: 'x', valueOf: 'y' },
  JSON.parse('{"__proto__":{"admin":true}}'),
  { constructor: { prototype: { admin: true } } },
  { length: 1e9 },
  Array.from({ length: 300 }, (_, n) => n),
  deep(60),
];

function deep(steps: number): unknown {
  return steps === 0 ? 'ned' : steps % 2 ? [deep(steps - 1)] : { a: deep(steps - 1) };
}

export function oneOf<T>(random: Random, things: readonly T[]): T {
  return things[Math.floor(random() * things.length)] as T;
}

/** What means something, by the name of the field or parameter. */
export type Known = Readonly<Record<string, readonly unknown[]>>;

/** A value in the shape of a JSON schema; where a name is known, mostly one of those. */
export function valueIn(schema: Schema, random: Random, known: Known, name = ''): unknown {
  const own = known[name];
  if (own && own.length > 0 && schema.type !== 'array' && random() < 0.85) return oneOf(random, own);
  const options = (schema.anyOf ?? schema.oneOf) as readonly Schema[] | undefined;
  if (options) return valueIn(oneOf(random, options), random, known, name);
  if ('const' in schema) return schema.const;
  if (Array.isArray(schema.enum)) return oneOf(random, schema.enum);
  switch (schema.type) {
    case 'object':
      return objectIn(schema, random, known);
    case 'array': {
      const least = Number(schema.minItems ?? 0);
      return Array.from({ length: least + Math.floor(random() * 3) }, () => valueIn((schema.items ?? {}) as Schema, random, known, name));
    }
    case 'string':
      return textIn(schema, random);
    case 'integer':
    case 'number':
      return (
        Math.floor(
          random() *
            pick(random, [
              [6, 3],
              [200, 2],
              [1e6, 1],
            ] as const),
        ) + Math.max(0, Number(schema.minimum ?? 0))
      );
    case 'boolean':
      return random() < 0.5;
    case 'null':
      return null;
    default:
      return oneOf(random, oddities);
  }
}

function objectIn({ properties = {}, required = [], additionalProperties }: Schema, random: Random, known: Known): unknown {
  const needed = required as readonly string[];
  const entries = Object.entries(properties as Readonly<Record<string, Schema>>)
    .filter(([name]) => needed.includes(name) || random() < 0.5)
    .map(([name, schema]) => [name, valueIn(schema, random, known, name)]);
  const more = typeof additionalProperties === 'object' && additionalProperties ? (additionalProperties as Schema) : undefined;
  if (more) entries.push([oneOf(random, ['sector', 'municipality', 'place']), valueIn(more, random, known)]);
  return Object.fromEntries(entries);
}

function textIn({ format, pattern }: Schema, random: Random): string {
  const day = `20${20 + Math.floor(random() * 15)}-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 10)}`;
  if (format === 'date') return day;
  if (format === 'date-time') return `${day}T10:00:00Z`;
  if (format === 'email') return `anna-${Math.floor(random() * 1e6)}@kommun.example`;
  if (typeof pattern === 'string' && pattern.includes('16,64')) return `submission-${Math.floor(random() * 1e12)}-fuzz`;
  if (typeof pattern === 'string' && pattern.includes('\\d{2}')) return '18';
  return oneOf(random, ['Hur går det?', 'Samtalen', 'sv', 'x@example.org', '09:00', 'sector', day, 'https://region.example/a', '{link}']);
}

/** The same with something odd somewhere in it, or everywhere. */
export function spoilt(value: unknown, random: Random): unknown {
  if (random() < 0.04) return oneOf(random, oddities);
  if (Array.isArray(value)) {
    if (value.length === 0 || random() < 0.2) return [...value, oneOf(random, oddities)];
    const at = Math.floor(random() * value.length);
    return value.map((one, place) => (place === at ? spoilt(one, random) : one));
  }
  if (typeof value !== 'object' || value === null) return oneOf(random, oddities);
  const names = Object.keys(value);
  if (names.length === 0 || random() < 0.1)
    return { ...value, [oneOf(random, ['__proto__', 'constructor', 'x', '$set', 'a.b', '\u0000'])]: 1 };
  const chosen = oneOf(random, names);
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, name === chosen ? spoilt(one, random) : one]));
}

/** What may stand as a part of an address. */
export function oddSegment(random: Random): string {
  const segments = [
    '%00',
    '%20',
    '__proto__',
    'constructor',
    '%F0%9F%98%80',
    '%2e%2e',
    '%C3%28',
    '%ff',
    'a'.repeat(3_000),
    '%0d%0aX:%20y',
    '*',
    "'",
    '%22',
    '-1',
    '1e9',
    'NaN',
    '%ED%A0%80',
  ];
  return oneOf(random, segments);
}
