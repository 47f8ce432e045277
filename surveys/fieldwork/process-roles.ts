// The ten roles of a strategy process, from the same directive as its steps. A role is held by a function in an organisation, never
// by a person's name: the plan outlives whoever has the post.
import type { SwedishText } from '../definition/localized-text.ts';

export const processRoleIds = [
  'commissioner',
  'owner',
  'leader',
  'team',
  'steering-political',
  'steering-officials',
  'reference-political',
  'reference-officials',
  'decision',
  'benefits',
] as const;
export type ProcessRole = (typeof processRoleIds)[number];

/** Who holds each role; a role that nobody holds yet is not there. */
export type ProcessRoles = { readonly [role in ProcessRole]?: string };

interface RoleWords {
  readonly name: SwedishText;
  readonly duty: SwedishText;
  /** Who usually holds it. */
  readonly usual: SwedishText;
}

export const processRoles: Readonly<Record<ProcessRole, RoleWords>> = {
  commissioner: {
    name: { sv: 'Uppdragsgivare', en: 'Commissioner' },
    duty: { sv: 'Ser till att uppdraget har mandat och kan nå sina mål.', en: 'Sees to mandate and conditions.' },
    usual: { sv: 'Regiondirektör', en: 'Chief executive of the region' },
  },
  owner: {
    name: { sv: 'Uppdragsägare', en: 'Owner' },
    duty: { sv: 'Ser till att det finns resurser och följer upp framdrift och resultat.', en: 'Sees to resources and follows progress.' },
    usual: { sv: 'Regional utvecklingsdirektör', en: 'Director of regional development' },
  },
  leader: {
    name: { sv: 'Uppdragsledare', en: 'Leader' },
    duty: { sv: 'Leder processen och samordnar arbetet enligt tidsplanen.', en: 'Leads the process and coordinates the work.' },
    usual: { sv: 'Utvecklingsledare för regional utvecklingsstrategi', en: 'Development officer for the regional strategy' },
  },
  team: {
    name: { sv: 'Uppdragsteam', en: 'Team' },
    duty: { sv: 'Gör det praktiska arbetet, med de kompetenser som behövs.', en: 'Does the work, with the skills it needs.' },
    usual: { sv: 'Utses av uppdragsledaren', en: 'Chosen by the leader' },
  },
  'steering-political': {
    name: { sv: 'Styrgrupp, politisk', en: 'Steering group, political' },
    duty: {
      sv: 'Förenar politiska viljor, skapar samsyn om inriktningen och ger legitimitet.',
      en: 'Reconciles political aims, agrees on direction and gives legitimacy.',
    },
    usual: {
      sv: 'Regionstyrelsens presidium och kommunstyrelseordförande',
      en: 'Presidium of the regional board and chairs of municipal boards',
    },
  },
  'steering-officials': {
    name: { sv: 'Styrgrupp, tjänstepersoner', en: 'Steering group, officials' },
    duty: { sv: 'Ser till att organisation och resurser räcker.', en: 'Sees to organisation and resources.' },
    usual: { sv: 'Styrgrupp för RUS-processen', en: 'Steering group of the process' },
  },
  'reference-political': {
    name: { sv: 'Referensgrupp, politisk', en: 'Reference group, political' },
    duty: {
      sv: 'Tar gemensamt ledarskap i länet och bidrar med behov, prioriteringar och kunskap om platsen.',
      en: 'Leads together in the county and brings needs, priorities and knowledge of the place.',
    },
    usual: { sv: 'Regionalt samverkansråd', en: 'Regional council for cooperation' },
  },
  'reference-officials': {
    name: { sv: 'Referensgrupp, tjänstepersoner', en: 'Reference group, officials' },
    duty: {
      sv: 'Bidrar med expertkunskap, kvalitetssäkrar och förankrar i den egna organisationen.',
      en: 'Brings expertise, assures quality and anchors in its organisations.',
    },
    usual: {
      sv: 'Ledningsgruppen för regional utveckling (intern) och partnerskapet (extern)',
      en: 'Management of regional development (internal) and the partnership (external)',
    },
  },
  decision: {
    name: { sv: 'Beslutsfattare', en: 'Decision-makers' },
    duty: {
      sv: 'Regionstyrelsen beslutar om förslaget, regionfullmäktige om strategin.',
      en: 'The regional board decides on the proposal, the council on the strategy.',
    },
    usual: { sv: 'Regionstyrelsen och regionfullmäktige', en: 'Regional board and regional council' },
  },
  benefits: {
    name: { sv: 'Effekthemtagning och genomförande', en: 'Benefits and implementation' },
    duty: {
      sv: 'Ser till att strategin följs upp och ger nytta i ordinarie arbete.',
      en: 'Sees to it that the strategy is followed up and of use in daily work.',
    },
    usual: { sv: 'Regionen, med partnerskapet för regional utveckling', en: 'The region, with the partnership' },
  },
};
