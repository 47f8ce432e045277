import type { Background } from '../../surveys/fieldwork/response.ts';
import type { Wave } from '../../surveys/fieldwork/wave.ts';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import { findWave } from './find.ts';
import { hashOf } from './secrets.ts';

export interface NewInvitation {
  readonly recipient?: string | undefined;
  readonly background?: Background | undefined;
}

export interface SentInvitation {
  readonly recipient?: string;
  readonly background: Background;
  /** Told once, here: only its hash is kept. */
  readonly token: string;
  readonly url: string;
}

/**
 * Makes personal links. Throws the problems `not-invited-wave` and, once results are final, `wave-final`.
 *
 * @example const [link] = await inviteToWave(context, { wave: code, invitations: [{ recipient: 'Örebro kommun', background: { municipality: '1880' } }] });
 */
export async function inviteToWave(
  context: Context,
  { wave: choice, invitations }: { readonly wave: string; readonly invitations: readonly NewInvitation[] },
): Promise<readonly SentInvitation[]> {
  const wave = await findWave(context, choice);
  if (wave.audience !== 'invited') throw new ProblemError('not-invited-wave');
  if (wave.status === 'released' && wave.unit === 'person') throw new ProblemError('wave-final');
  const made = invitations.map((invitation) => linkFor(context, wave, invitation));
  await context.store.addInvitations(
    made.map(({ token, url: _url, ...known }) => ({ ...known, wave: wave.id, tokenHash: hashOf(token), status: 'unused' as const })),
  );
  return made;
}

function linkFor({ random, baseUrl }: Context, wave: Wave, { recipient, background = {} }: NewInvitation): SentInvitation {
  const token = random(18).toString('base64url');
  // After the #, so that it never reaches a server's log.
  return { ...(recipient ? { recipient } : {}), background, token, url: `${baseUrl}/s/${wave.code}#t=${token}` };
}
