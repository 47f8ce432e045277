import { checkIn } from '../../surveys/library/check-in.ts';
import { checkOut } from '../../surveys/library/check-out.ts';
import { groupDialog } from '../../surveys/library/group-dialog.ts';
import { networkCycleEval } from '../../surveys/library/network-cycle-eval.ts';
import { nextMeeting } from '../../surveys/library/next-meeting.ts';
import { rusStatus } from '../../surveys/library/rus-status.ts';
import { defineReport } from '../definition/define-report.ts';

/** A cycle of the strategy network: what people brought to and from each meeting, what it has led to, what comes next, and where the regions stand. */
export const networkCycleReport = defineReport({
  kind: 'network-cycle',
  surveys: {
    'check-in': checkIn,
    'check-out': checkOut,
    'group-dialog': groupDialog,
    'network-cycle-eval': networkCycleEval,
    'next-meeting': nextMeeting,
    'rus-status': rusStatus,
  },
  names: {
    'rus-status': {
      region: { sv: 'Region', en: 'Region' },
      as_of: { sv: 'Uppgift från', en: 'As of' },
      state: { sv: 'Läge', en: 'State' },
      phase: { sv: 'Fas', en: 'Phase' },
      strategy: { sv: 'Strategi', en: 'Strategy' },
      horizon: { sv: 'Gäller till och med', en: 'Valid to' },
      next_milestone: { sv: 'Nästa beslut', en: 'Next decision' },
    },
    'network-cycle-eval': {
      relevance: { sv: 'Relevanta teman', en: 'Relevant themes' },
      exchange: { sv: 'Lärande av andra regioner', en: 'Learning from other regions' },
      impact_internal: { sv: 'Lärande i den egna organisationen', en: 'Learning in one’s own organisation' },
      impact_external: { sv: 'Arbetet med aktörer i länet', en: 'Work with actors in the county' },
    },
  },
  facts: [
    { rule: 'occasions', occasions: 'meeting', survey: 'check-out', label: { sv: 'Möten', en: 'Meetings' } },
    { rule: 'responses', survey: 'check-in', label: { sv: 'Incheckningar', en: 'Check-ins' } },
    { rule: 'responses', survey: 'check-out', label: { sv: 'Utcheckningar', en: 'Check-outs' } },
    { rule: 'responses', survey: 'network-cycle-eval', label: { sv: 'Utvärdering', en: 'Evaluation' } },
    {
      rule: 'organisations',
      survey: 'rus-status',
      question: 'region',
      label: { sv: 'Regioner på RUS-kartan', en: 'Regions on the strategy map' },
    },
  ],
  brief: [
    {
      rule: 'top-two',
      survey: 'network-cycle-eval',
      figure: 'cycle-scales',
      questions: ['relevance', 'exchange', 'impact_internal', 'impact_external'],
    },
    { rule: 'top-option', survey: 'network-cycle-eval', figure: 'next-topics', question: 'next_topics' },
  ],
  sections: [
    {
      id: 'who-came',
      title: { sv: 'Vilka som kom', en: 'Who came' },
      figures: [
        {
          kind: 'attendance',
          id: 'attendance',
          survey: 'check-out',
          occasions: 'meeting',
          title: { sv: 'Närvarande och utcheckningar', en: 'Present and check-outs' },
        },
        {
          kind: 'response-status',
          id: 'response-status',
          survey: ['network-cycle-eval', 'rus-status'],
          called: {
            'network-cycle-eval': { sv: 'Utvärdering', en: 'Evaluation' },
            'rus-status': { sv: 'RUS-kartan', en: 'The strategy map' },
          },
          title: { sv: 'Svar på enkäterna', en: 'Answers to the surveys' },
        },
        {
          kind: 'organisations',
          id: 'regions-answered',
          survey: 'rus-status',
          question: 'region',
          title: { sv: 'Regioner som har svarat om sin strategi', en: 'Regions that have answered about their strategy' },
        },
      ],
    },
    {
      id: 'meetings',
      title: { sv: 'Mötena i deltagarnas ord', en: 'The meetings in the participants’ words' },
      intro: {
        sv: 'Svar från in- och utcheckning som skribenten har sagt ja till att visa. De står i slumpad ordning.',
        en: 'Answers from check-in and check-out that the writer has agreed to show, in random order.',
      },
      figures: [
        { kind: 'texts', id: 'happening-now', survey: 'check-in', question: 'happening_now' },
        { kind: 'texts', id: 'expectation', survey: 'check-in', question: 'expectation' },
        { kind: 'texts', id: 'take-away', survey: 'check-out', question: 'take_away' },
        { kind: 'texts', id: 'first-step', survey: 'check-out', question: 'first_step' },
      ],
    },
    {
      id: 'dialogs',
      title: { sv: 'Gruppernas framgångsfaktorer', en: 'The groups’ success factors' },
      intro: {
        sv: 'De två framgångsfaktorer som varje grupp valde att redovisa, med gruppens egna ord.',
        en: 'The two success factors each group chose to present, in the group’s own words.',
      },
      figures: [{ kind: 'picks', id: 'chosen', survey: 'group-dialog', question: 'chosen', group: 'group', about: 'dialog_question' }],
    },
    {
      id: 'evaluation',
      title: { sv: 'Vad nätverket ger', en: 'What the network gives' },
      figures: [
        {
          kind: 'likert',
          id: 'cycle-scales',
          survey: 'network-cycle-eval',
          questions: ['relevance', 'exchange', 'impact_internal', 'impact_external'],
          title: { sv: 'Nytta av nätverket', en: 'Benefit of the network' },
        },
        {
          kind: 'top-two',
          id: 'cycle-top-two',
          survey: 'network-cycle-eval',
          questions: ['relevance', 'exchange', 'impact_internal', 'impact_external'],
          title: { sv: 'Andel i hög eller mycket hög grad', en: 'Share to a high or very high extent' },
        },
        {
          kind: 'index',
          id: 'cycle-index',
          survey: 'network-cycle-eval',
          questions: ['relevance', 'exchange', 'impact_internal', 'impact_external'],
          title: { sv: 'Index 0–100', en: 'Index 0–100' },
        },
        { kind: 'distribution', id: 'applied', survey: 'network-cycle-eval', question: 'applied' },
        { kind: 'distribution', id: 'meetings-attended', survey: 'network-cycle-eval', question: 'meetings_attended' },
        {
          kind: 'groups',
          id: 'cycle-groups',
          survey: 'network-cycle-eval',
          questions: ['relevance', 'exchange', 'impact_internal', 'impact_external'],
          title: { sv: 'Nytta av nätverket', en: 'Benefit of the network' },
        },
      ],
    },
    {
      id: 'trend',
      title: { sv: 'Förändring mellan utvärderingarna', en: 'Change between the evaluations' },
      intro: {
        sv: 'Medelvärde med 95 procents osäkerhetsintervall. När intervallet för skillnaden täcker noll skriver vi ”ingen säker förändring”.',
        en: 'Mean with a 95 per cent interval. Where the interval of the difference covers zero we say “no certain change”.',
      },
      figures: [
        {
          kind: 'trend',
          id: 'cycle-trend',
          survey: 'network-cycle-eval',
          questions: ['relevance', 'exchange', 'impact_internal', 'impact_external'],
        },
      ],
    },
    {
      id: 'next',
      title: { sv: 'Nästa period', en: 'The next period' },
      figures: [
        { kind: 'multiple', id: 'next-topics', survey: 'network-cycle-eval', question: 'next_topics' },
        { kind: 'distribution', id: 'meeting-form', survey: 'network-cycle-eval', question: 'meeting_form' },
        { kind: 'multiple', id: 'meeting-when', survey: 'network-cycle-eval', question: 'meeting_when' },
        { kind: 'multiple', id: 'contribute', survey: 'network-cycle-eval', question: 'contribute' },
        { kind: 'texts', id: 'evaluation-questions', survey: 'network-cycle-eval', question: 'evaluation_questions' },
        { kind: 'texts', id: 'change', survey: 'network-cycle-eval', question: 'change' },
        { kind: 'texts', id: 'next-topic', survey: 'next-meeting', question: 'next_topic' },
        { kind: 'texts', id: 'next-evaluation-questions', survey: 'next-meeting', question: 'evaluation_questions' },
        { kind: 'distribution', id: 'next-form', survey: 'next-meeting', question: 'meeting_form' },
        { kind: 'texts', id: 'next-time', survey: 'next-meeting', question: 'meeting_time' },
      ],
    },
    {
      id: 'rus-map',
      title: { sv: 'RUS-kartan', en: 'The strategy map' },
      intro: {
        sv: 'Regionernas egna uppgifter om var de står med sin regionala utvecklingsstrategi. Den senaste uppgiften per region gäller.',
        en: 'The regions’ own word on where they stand with their regional development strategy. The latest entry of each region holds.',
      },
      figures: [
        {
          kind: 'tiles',
          id: 'rus-tiles',
          survey: 'rus-status',
          key: 'region',
          dated: 'as_of',
          state: 'state',
          phase: 'phase',
          places: [
            ['renewing', 'initiative'],
            ['renewing', 'planning'],
            ['renewing', 'drafting'],
            ['recent', 'proposal'],
            ['recent', 'adopted'],
            ['recent', 'implementing'],
            ['current', 'implementing'],
          ],
          title: { sv: 'Var är regionerna?', en: 'Where are the regions?' },
        },
        {
          kind: 'register',
          id: 'rus-map',
          survey: 'rus-status',
          key: 'region',
          dated: 'as_of',
          columns: ['state', 'phase', 'strategy', 'horizon', 'next_milestone'],
          title: { sv: 'RUS-kartan', en: 'The strategy map' },
        },
      ],
    },
  ],
});
