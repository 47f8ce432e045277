/**
 * A definition whose Swedish is also what the engine falls back on. Without it a text that has not been translated would be
 * empty in another language, and a question would be called by its name.
 *
 * @example swedishBehind({ title: { sv: 'Namn' } }) // { title: { sv: 'Namn', default: 'Namn' } }
 */
export function swedishBehind<T>(part: T): T {
  if (Array.isArray(part)) return part.map(swedishBehind) as T;
  if (typeof part !== 'object' || part === null) return part;
  const inside = Object.fromEntries(Object.entries(part).map(([key, value]) => [key, swedishBehind(value as unknown)]));
  return ('sv' in inside && typeof inside.sv === 'string' ? { ...inside, default: inside.sv } : inside) as T;
}
