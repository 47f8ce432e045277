// What those who run an occasion prepare and leave behind: preparation, homework, documentation, a checklist, ground rules. No
// personal data. Each change is small and made on what is there, so that two who work at once lose nothing. No I/O here.
import { type ChecklistItem, checklistFor } from './checklist.ts';
import type { OccasionKind } from './occasion.ts';

/** Whether photos behind a link may be shared: those who took them and those who are in them have said yes. */
export type PhotoRights = 'none' | 'settled' | 'unsettled';
export const photoRights: readonly PhotoRights[] = ['none', 'settled', 'unsettled'];

export interface DocumentLink {
  readonly id: string;
  readonly title: string;
  /** https */
  readonly url: string;
  readonly photos: PhotoRights;
}

export interface OwnItem {
  readonly id: string;
  readonly text: string;
}

export interface Plan {
  /** What participants do before they come. */
  readonly preparation?: string;
  /** What they do until the next time. */
  readonly homework?: string;
  readonly links: readonly DocumentLink[];
  /** Own ground rules in place of the usual ones, a line each. */
  readonly attitudes?: readonly string[];
  /** Ids of the items that are done, usual and own ones. */
  readonly done: readonly string[];
  /** Ids of usual items that do not apply here. */
  readonly removed: readonly string[];
  readonly own: readonly OwnItem[];
}

export const emptyPlan: Plan = { links: [], done: [], removed: [], own: [] };

/** More than this is no longer read. */
export const mostInPlan = 50;

export type PlanChange =
  /** An empty text takes it away. */
  | { readonly do: 'write'; readonly what: 'preparation' | 'homework'; readonly text: string }
  /** None: the usual ones again. */
  | { readonly do: 'attitudes'; readonly lines: readonly string[] }
  | { readonly do: 'tick'; readonly item: string; readonly done: boolean }
  | { readonly do: 'add-item'; readonly text: string }
  /** A usual one can be put back. */
  | { readonly do: 'remove-item' | 'put-back'; readonly item: string }
  | ({ readonly do: 'add-link' } & Omit<DocumentLink, 'id'>)
  | { readonly do: 'photos'; readonly link: string; readonly photos: PhotoRights }
  | { readonly do: 'remove-link'; readonly link: string };

/**
 * The plan after one change; `id` is for what is added. The same plan where there is nothing to change, as when somebody else has
 * removed it meanwhile.
 *
 * @example withPlanChange(emptyPlan, { do: 'tick', item: 'food', done: true }, 'x').done // ['food']
 */
export function withPlanChange(plan: Plan, change: PlanChange, id: string): Plan {
  switch (change.do) {
    case 'write': {
      const { [change.what]: _before, ...rest } = plan;
      return change.text ? { ...rest, [change.what]: change.text } : rest;
    }
    case 'attitudes': {
      const { attitudes: _before, ...rest } = plan;
      return change.lines.length > 0 ? { ...rest, attitudes: change.lines } : rest;
    }
    case 'tick':
      return plan.done.includes(change.item) === change.done
        ? plan
        : { ...plan, done: change.done ? [...plan.done, change.item] : without(plan.done, change.item) };
    case 'add-item':
      return plan.own.length >= mostInPlan ? plan : { ...plan, own: [...plan.own, { id, text: change.text }] };
    case 'remove-item':
      return withoutItem(plan, change.item);
    case 'put-back':
      return { ...plan, removed: without(plan.removed, change.item) };
    case 'add-link': {
      const { do: _add, ...link } = change;
      return plan.links.length >= mostInPlan ? plan : { ...plan, links: [...plan.links, { id, ...link }] };
    }
    case 'photos':
      return { ...plan, links: plan.links.map((link) => (link.id === change.link ? { ...link, photos: change.photos } : link)) };
    case 'remove-link':
      return { ...plan, links: plan.links.filter((link) => link.id !== change.link) };
  }
}

function withoutItem(plan: Plan, item: string): Plan {
  const done = without(plan.done, item);
  const isOwn = plan.own.some(({ id }) => id === item);
  if (isOwn) return { ...plan, done, own: plan.own.filter(({ id }) => id !== item) };
  return plan.removed.includes(item) ? plan : { ...plan, done, removed: [...plan.removed, item] };
}

function without(ids: readonly string[], id: string): readonly string[] {
  return ids.filter((one) => one !== id);
}

/** The usual items of an occasion of this kind, without those that do not apply. */
export function usualItems(plan: Plan, kind: OccasionKind): readonly ChecklistItem[] {
  return checklistFor(kind).filter(({ id }) => !plan.removed.includes(id));
}
