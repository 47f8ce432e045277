// What the pages about people and mail read and change.
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { MailState } from '../../../surveys/fieldwork/mail.ts';
import type { MailLocale, MailTextKind } from '../../../surveys/fieldwork/mail-texts.ts';
import type { PlaceState } from '../../../surveys/fieldwork/places.ts';
import { api } from '../../api/client.ts';
import { invitationsQuery } from '../../api/queries.ts';
import type { NewInvitation, PlannedReminder, SentInvitation } from '../../api/shapes.ts';

export interface OutboxMail {
  readonly id: string;
  readonly kind: MailTextKind;
  readonly state: MailState;
  readonly due: string;
  readonly to: string;
  readonly recipient?: string;
  readonly note?: string;
  /** Where the organiser sends it by hand. */
  readonly subject?: string;
  readonly text?: string;
}

export interface Outbox {
  readonly sends: boolean;
  readonly mails: readonly OutboxMail[];
  readonly sent: readonly { readonly kind: MailTextKind; readonly wave?: string; readonly count: number }[];
}

export interface Wish {
  readonly text: string;
  readonly count: number;
}

export interface Participant {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly organisation: string;
  readonly email: string;
  readonly phone: string;
  readonly place: PlaceState;
  readonly onList: boolean;
}

export interface Participants {
  readonly perOrganisation?: number;
  readonly lastDay?: string;
  readonly participants: readonly Participant[];
  readonly diets: readonly Wish[];
  readonly accessNeeds: readonly Wish[];
}

export type MadeInvitation = NewInvitation & Partial<Pick<SentInvitation, 'token' | 'url'>> & { readonly mailed?: true };

const part = encodeURIComponent;

export const outboxQuery = (activity: string) =>
  queryOptions({
    queryKey: ['outbox', activity],
    queryFn: ({ signal }) => api.get<Outbox>(`/activities/${part(activity)}/mails`, signal),
    refetchInterval: 15_000,
  });

export const participantsQuery = (wave: string) =>
  queryOptions({
    queryKey: ['participants', wave],
    queryFn: ({ signal }) => api.get<Participants>(`/waves/${part(wave)}/participants`, signal),
    refetchInterval: 30_000,
  });

/** What can be done with a mail in the outbox. */
export function useMailChange(activity: string) {
  const queries = useQueryClient();
  const path = (mail: string) => `/activities/${part(activity)}/mails/${part(mail)}`;
  return useMutation({
    mutationFn: ({ mail, action }: { readonly mail: string; readonly action: 'sent' | 'retry' | 'drop' }) =>
      action === 'drop' ? api.delete<void>(path(mail)) : api.post<void>(`${path(mail)}/${action}`),
    onSettled: () => queries.invalidateQueries({ queryKey: outboxQuery(activity).queryKey }),
  });
}

interface WantedInvitations {
  readonly invitations: readonly NewInvitation[];
  readonly mail: boolean;
  readonly locale: MailLocale;
  /** ISO time when the mails go; absent: now. */
  readonly sendAt?: string;
}

export function useInvite(activity: string, wave: string) {
  const refresh = useRefreshInvited(activity, wave);
  return useMutation({
    mutationFn: (wanted: WantedInvitations) =>
      api.post<{ readonly invitations: readonly MadeInvitation[] }>(`/waves/${part(wave)}/invitations`, wanted),
    onSuccess: refresh,
  });
}

export function useRemind(activity: string, wave: string) {
  const refresh = useRefreshInvited(activity, wave);
  return useMutation({
    mutationFn: () => api.post<{ readonly reminders?: number }>(`/waves/${part(wave)}/reminders`),
    onSuccess: refresh,
  });
}

/** Plans a round of reminders, or takes one back. */
export function usePlanReminder(activity: string, wave: string) {
  const refresh = useRefreshInvited(activity, wave);
  const path = `/waves/${part(wave)}/planned-reminders`;
  const plan = useMutation({ mutationFn: (sendAt: string) => api.post<PlannedReminder>(path, { sendAt }), onSuccess: refresh });
  const drop = useMutation({ mutationFn: (id: string) => api.delete<void>(`${path}/${part(id)}`), onSettled: refresh });
  return { plan, drop };
}

export type InvitedChange =
  | { readonly what: 'email'; readonly email: string }
  | { readonly what: 'note'; readonly note: string }
  | { readonly what: 'bounce'; readonly note: string }
  | { readonly what: 'link'; readonly mail: boolean }
  | { readonly what: 'revoke' };

/** Changes one invitation; a new link that is not mailed comes back, once. */
export function useChangeInvited(activity: string, wave: string, invitation: string) {
  const refresh = useRefreshInvited(activity, wave);
  const path = `/waves/${part(wave)}/invitations/${part(invitation)}`;
  const send = async (change: InvitedChange): Promise<{ readonly url?: string }> => {
    if (change.what === 'link') return api.post(`${path}/link`, { mail: change.mail });
    if (change.what === 'email') await api.patch<void>(path, { email: change.email });
    else if (change.what === 'note') await api.post<void>(`${path}/notes`, { note: change.note });
    else if (change.what === 'bounce') await api.post<void>(`${path}/bounce`, { note: change.note });
    else await api.delete<void>(path);
    return {};
  };
  return useMutation({ mutationFn: send, onSuccess: refresh });
}

function useRefreshInvited(activity: string, wave: string) {
  const queries = useQueryClient();
  return async () => {
    void queries.invalidateQueries({ queryKey: ['activity', activity] });
    void queries.invalidateQueries({ queryKey: outboxQuery(activity).queryKey });
    await queries.invalidateQueries({ queryKey: invitationsQuery(wave).queryKey });
  };
}

export function useChangePlace(wave: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ participant, action }: { readonly participant: string; readonly action: 'cancel' | 'place' }) =>
      api.post<Participants>(`/waves/${part(wave)}/participants/${part(participant)}/${action}`),
    onSuccess: (participants) => queries.setQueryData(participantsQuery(wave).queryKey, participants),
  });
}

export function useSendCalendar(wave: string) {
  return useMutation({ mutationFn: () => api.post<{ readonly mails: number }>(`/waves/${part(wave)}/participants/calendar`) });
}

export function useRegistrationTerms(activity: string, wave: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (registration: { readonly perOrganisation?: number; readonly lastDay?: string }) =>
      api.patch<unknown>(`/activities/${part(activity)}`, { registration }),
    onSuccess: () => queries.invalidateQueries({ queryKey: participantsQuery(wave).queryKey }),
  });
}

interface WrittenText {
  readonly kind: MailTextKind;
  readonly locale: MailLocale;
  readonly subject: string;
  readonly text: string;
}

/** Keeps an own text, of the wave or of the activity; both empty gives the usual one back. */
export function useMailText(activity: string, wave: string | undefined) {
  const queries = useQueryClient();
  const path = wave ? `/waves/${part(wave)}/mail-texts` : `/activities/${part(activity)}/mail-texts`;
  return useMutation({
    mutationFn: (written: WrittenText) => api.patch<unknown>(path, written),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['activity', activity] }),
  });
}
