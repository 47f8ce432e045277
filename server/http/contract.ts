// The shape of everything the API is sent, in zod (shapes/). Checked by the routes, and served as OpenAPI from the same source.
// zod takes longer to load than the rest of the server to start: import this file only through `loadContract`.
import { z } from 'zod';
import { activityShapes } from './shapes/activity-shapes.ts';
import { answeringShapes } from './shapes/answering-shapes.ts';
import { loginShapes } from './shapes/login-shapes.ts';
import { occasionShapes } from './shapes/occasion-shapes.ts';
import { recipientShapes } from './shapes/recipient-shapes.ts';
import { resultShapes } from './shapes/result-shapes.ts';
import { roomShapes } from './shapes/room-shapes.ts';
import { waveShapes } from './shapes/wave-shapes.ts';

export const schemas = {
  ...answeringShapes,
  ...loginShapes,
  ...activityShapes,
  ...occasionShapes,
  ...waveShapes,
  ...recipientShapes,
  ...resultShapes,
  ...roomShapes,
} as const;

export type SchemaName = keyof typeof schemas;
export type Checked<N extends SchemaName> = z.infer<(typeof schemas)[N]>;
export type Fault = { readonly field: string; readonly message: string };

/** The value in the shape named, or what is wrong with it in the reader's language. */
export function check<N extends SchemaName>(
  name: N,
  value: unknown,
  locale: 'sv' | 'en',
): { ok: true; value: Checked<N> } | { ok: false; problems: Fault[] } {
  const { localeError } = locale === 'sv' ? z.locales.sv() : z.locales.en();
  const result = schemas[name].safeParse(value, { error: localeError });
  if (result.success) return { ok: true, value: result.data as Checked<N> };
  return { ok: false, problems: result.error.issues.slice(0, 20).map(({ path, message }) => ({ field: path.join('.'), message })) };
}

/** The JSON schema of a shape, as a client sends it. */
export function jsonSchemaOf(name: SchemaName): Record<string, unknown> {
  const { $schema: _dialect, ...schema } = z.toJSONSchema(schemas[name], { io: 'input' });
  return schema;
}
