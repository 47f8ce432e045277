// The practicalities of an occasion, after the guidelines for learning projects (updated January 2026): what is to be in place before,
// on the day and after it. An id is never used for anything else: ticks are kept by it.
import type { SwedishText } from '../definition/localized-text.ts';
import type { OccasionKind } from './occasion.ts';

export type ChecklistPart = 'before' | 'day' | 'after';

export interface ChecklistItem {
  readonly id: string;
  readonly part: ChecklistPart;
  readonly text: SwedishText;
}

interface KindedItem extends ChecklistItem {
  /** Left out: every kind of gathering. */
  readonly kinds?: readonly OccasionKind[];
}

const gatherings: readonly OccasionKind[] = ['session', 'meeting', 'workshop'];

const items: readonly KindedItem[] = [
  {
    id: 'room',
    part: 'before',
    text: {
      sv: 'Lokalen är bokad: en egen, eller hos någon som deltar',
      en: "The room is booked: one's own, or with someone who takes part",
    },
  },
  {
    id: 'cost',
    part: 'before',
    text: { sv: 'Det är bestämt hur kostnaderna fördelas', en: 'It is decided how the costs are split' },
  },
  {
    id: 'contributors',
    part: 'before',
    text: { sv: 'Medverkande är tillfrågade, på plats eller digitalt', en: 'Contributors have been asked, on site or online' },
  },
  {
    id: 'agenda',
    part: 'before',
    text: { sv: 'Agendan är luftig och ger tid för samtal', en: 'The agenda has air and gives time for conversation' },
  },
  {
    id: 'information',
    part: 'before',
    text: {
      sv: 'Deltagarna vet upplägg och förberedelser två veckor innan',
      en: 'Participants know the set-up and what to prepare two weeks before',
    },
  },
  {
    id: 'food',
    part: 'before',
    text: { sv: 'Fika och mat är beställda, med specialkost', en: 'Coffee and food are ordered, special diets included' },
  },
  {
    id: 'equipment',
    part: 'before',
    text: {
      sv: 'Tekniken är bokad och provad: kamera, högtalare, mikrofon',
      en: 'The equipment is booked and tried: camera, loudspeaker, microphone',
    },
  },
  {
    id: 'participant-list',
    part: 'before',
    kinds: ['session', 'workshop'],
    text: { sv: 'Deltagarlistan är utskriven', en: 'The list of participants is printed' },
  },
  {
    id: 'furniture',
    part: 'day',
    text: { sv: 'Rummet är möblerat för samtal', en: 'The room is arranged for conversation' },
  },
  {
    id: 'agenda-visible',
    part: 'day',
    text: { sv: 'Agendan syns hela dagen', en: 'The agenda can be seen all day' },
  },
  {
    id: 'opening',
    part: 'day',
    text: {
      sv: 'Syfte och förhållningssätt lyfts i inledningen',
      en: 'The purpose and the ground rules are raised at the start',
    },
  },
  {
    id: 'evaluation',
    part: 'day',
    text: { sv: 'Tid är avsatt för utvärderingen i slutet', en: 'Time is set aside for the evaluation at the end' },
  },
  {
    id: 'documentation',
    part: 'after',
    text: { sv: 'Dokumentationen är samlad och delad med deltagarna', en: 'The documentation is collected and shared with participants' },
  },
  {
    id: 'photos',
    part: 'after',
    text: { sv: 'Rätten att dela foton är klar', en: 'The right to share photos is settled' },
  },
  {
    id: 'step-underlay',
    part: 'before',
    kinds: ['step'],
    text: { sv: 'Underlaget är klart', en: 'The material is ready' },
  },
  {
    id: 'step-receivers',
    part: 'before',
    kinds: ['step'],
    text: { sv: 'Mottagarna är bestämda', en: 'The receivers are decided' },
  },
  {
    id: 'step-decision',
    part: 'after',
    kinds: ['step'],
    text: { sv: 'Beslutet är fattat och diariefört', en: 'The decision is taken and registered' },
  },
];

/** The usual checklist of an occasion. @example checklistFor('meeting').some(({ id }) => id === 'food') // true */
export function checklistFor(kind: OccasionKind): readonly ChecklistItem[] {
  return items.filter(({ kinds = gatherings }) => kinds.includes(kind));
}
