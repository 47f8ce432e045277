// The RUS network's meetings of 26 September 2024 and 20 May 2025: themes and programme as they were sent out, without the
// names of those who spoke. The third meeting is invented.
import type { ItemWithText } from '../../../surveys/definition/survey-json.ts';
import type { ProgrammeItem } from '../../../surveys/fieldwork/occasion.ts';
import { networkTopics } from '../../../surveys/library/network-cycle-eval.ts';

export const cycle = {
  kind: 'network-cycle',
  title: 'RUS-nätverkets möten (exempel)',
  theme: 'Lärande om den regionala utvecklingsstrategin och mobilisering av det regionala ledarskapet',
  purpose: 'Att regionernas RUS-samordnare lär av varandra. Program och teman är mötenas egna; alla svar är påhittade.',
  organiser: 'RUS-nätverket (exempeldata)',
  contact: 'rus-natverket@region.example',
} as const;

interface Meeting {
  readonly title: string;
  readonly date: string;
  readonly place?: string;
  readonly programme: readonly ProgrammeItem[];
}

export const learning: Meeting = {
  title: 'Lärande om den regionala utvecklingsstrategin',
  date: '2024-09-26',
  programme: [
    { time: '10.00', title: 'Välkommen! Incheckning: Det händer hos oss just nu!' },
    { time: '10.30', title: 'Regionerna skapar ordning i den fragmenterade staten: presentation och dialog' },
    { time: '12.00', title: 'Lunch' },
    { time: '13.00', title: 'Lärande om den regionala utvecklingsstrategin: dialog med erfarenheter från Sörmland och Dalarna' },
    { time: '14.45', title: 'Kaffe' },
    { time: '15.15', title: 'Stöd för strategisk planering i det regionala utvecklingsuppdraget: presentation och dialog' },
    { time: '15.40', title: 'Inför nästa möte. Utcheckning: Det här tar jag med mig från dagens möte!' },
    { time: '16.00', title: 'Slut' },
  ],
};

export const leadership: Meeting = {
  title: 'Mobilisering av det regionala ledarskapet och hur årshjul kan vara ett verktyg för det',
  date: '2025-05-20',
  place: 'Ersta konferens, Norrbysalen, Stockholm',
  programme: [
    { time: '09.30', title: 'Fika' },
    { time: '10.00', title: 'Välkommen, presentationsrunda och incheckning' },
    { time: '10.30', title: 'RUS-nätverket – nästa steg: teman, arbetsformer och datum för kommande möten' },
    { time: '10.45', title: 'Svesam-utredningen – senaste nytt: presentation och dialog' },
    { time: '11.15', title: 'Paus' },
    { time: '11.25', title: 'Uppdraget om stöd i strategisk planering: dialog om möjliga förslag' },
    { time: '11.50', title: 'Lunch' },
    {
      time: '12.50',
      title: 'Mobilisering av det regionala ledarskapet: exempel från Västernorrland, Uppsala och Dalarna, gruppdiskussioner',
    },
    { time: '14.30', title: 'Fika' },
    { time: '15.00', title: 'Mobilisering av det regionala ledarskapet, fortsättning' },
    { time: '15.30', title: 'Inför nästa möte och gemensam utcheckning' },
    { time: '16.00', title: 'Tack för i dag!' },
  ],
};

/** Invented, and said to be. */
export const latest: Omit<Meeting, 'date'> = {
  title: 'Målkonflikter och möjliga val (påhittat möte)',
  place: 'Exempelsalen, Stockholm',
  programme: [
    { time: '09.30', title: 'Fika' },
    { time: '10.00', title: 'Välkommen och incheckning' },
    { time: '10.45', title: 'RUS-kartan: vilka har flyttat sedan sist?' },
    { time: '11.15', title: 'Målkonflikter och möjliga val: tre exempel' },
    { time: '12.00', title: 'Lunch' },
    { time: '13.00', title: 'Gruppdialog' },
    { time: '15.30', title: 'Inför nästa möte och utcheckning' },
  ],
};

/** The members' meeting's own priorities, and what the meetings themselves were about. */
export const topics: readonly ItemWithText[] = [
  ...networkTopics,
  { value: 'regional_leadership', text: { sv: 'Mobilisering av det regionala ledarskapet', en: 'Mobilising regional leadership' } },
  { value: 'following_up', text: { sv: 'Uppföljning och utvärdering av RUS', en: 'Following up and evaluating the strategy' } },
];
