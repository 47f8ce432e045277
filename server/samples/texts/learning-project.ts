// The learning project itself, set up as Dalalab's guidelines recommend: four full days in about half a year, in the
// organisers' own premises, presentations mixed with structured talks, homework in between, an evaluation at the end of each.
import type { ProgrammeItem } from '../../../surveys/fieldwork/occasion.ts';

export const project = {
  kind: 'learning-project',
  title: 'Kompetens i hela länet (exempel)',
  theme: 'Hur får vi rätt kompetens i hela länet?',
  challenge:
    'Kommuner, region och myndigheter har svårt att hitta, behålla och utveckla medarbetare. De små kommunerna märker det först, men ingen löser det ensam.',
  purpose:
    'Att kommuner, region och myndigheter lär av varandra om hur länet lockar, behåller och utvecklar den kompetens som behövs, och får lättare att göra det tillsammans.',
  organiser: 'Region Exempel (exempeldata)',
  contact: 'larprojekt@region.example',
} as const;

interface Session {
  readonly title: string;
  readonly place: string;
  readonly programme: readonly ProgrammeItem[];
}

export const sessions: readonly [Session, Session, Session, Session] = [
  {
    title: 'Träff 1: Vad är utmaningen?',
    place: 'Regionhuset',
    programme: [
      { time: '09.00', title: 'Fika och deltagarlista' },
      { time: '09.30', title: 'Välkommen: syfte och förhållningssätt' },
      { time: '10.00', title: 'Länet i siffror: vilka yrken saknas var?' },
      { time: '11.00', title: 'Övning: var står vi?' },
      { time: '12.00', title: 'Lunch' },
      { time: '13.00', title: 'Samtal i grupp: vad har vi redan provat?' },
      { time: '15.15', title: 'Hemuppgift och kort utvärdering' },
    ],
  },
  {
    title: 'Träff 2: Locka hit',
    place: 'Länsstyrelsen',
    programme: [
      { time: '09.00', title: 'Fika' },
      { time: '09.30', title: 'Så söker unga jobb: aktuell forskning' },
      { time: '10.45', title: 'Fem minuter var: kommunernas egna kampanjer' },
      { time: '12.00', title: 'Lunch' },
      { time: '13.00', title: 'Bostäder och mottagande: exempel från ett annat län (digitalt)' },
      { time: '14.15', title: 'Frågor i storgrupp' },
      { time: '15.30', title: 'Kort utvärdering' },
    ],
  },
  {
    title: 'Träff 3: Behålla och utveckla',
    place: 'Folkhögskolan',
    programme: [
      { time: '09.00', title: 'Fika' },
      { time: '09.30', title: 'Hemuppgiften: vad fick vi veta?' },
      { time: '10.15', title: 'Kollegial handledning i grupper om sex' },
      { time: '12.00', title: 'Lunch och promenad två och två' },
      { time: '13.15', title: 'Rundabordssamtal: chefers förutsättningar, introduktion, lärande i arbetet' },
      { time: '15.30', title: 'Kort utvärdering' },
    ],
  },
  {
    title: 'Träff 4: Så går vi vidare',
    place: 'Rådhuset',
    programme: [
      { time: '09.00', title: 'Fika' },
      { time: '09.30', title: 'Tre träffar i korthet' },
      { time: '10.15', title: 'Handlingsplaner: arbete kommunvis och över gränserna' },
      { time: '12.00', title: 'Lunch' },
      { time: '13.00', title: 'Redovisning för kommundirektörerna' },
      { time: '14.30', title: 'Övning för fortsatt kontakt' },
      { time: '15.15', title: 'Utvärdering av träffen och av lärprojektet' },
    ],
  },
];

export const followUpTitle = 'Uppföljning efter tre månader';

export const reunion: Session = {
  title: 'Återträff: Vad blev av?',
  place: 'Regionhuset',
  programme: [
    { time: '12.30', title: 'Fika' },
    { time: '13.00', title: 'Runda: vad blev av, och vad blev inte av?' },
    { time: '14.15', title: 'Samtal två och två' },
    { time: '15.30', title: 'Kort utvärdering' },
  ],
};
