import { checkIn } from '../../surveys/library/check-in.ts';
import { checkOut } from '../../surveys/library/check-out.ts';
import { networkCycleEval } from '../../surveys/library/network-cycle-eval.ts';
import { rusStatus } from '../../surveys/library/rus-status.ts';
import { defineReport } from '../definition/define-report.ts';

/** A cycle of the strategy network: what people brought to and from each meeting, what it has led to, what comes next, and where the regions stand. */
export const networkCycleReport = defineReport({
  kind: 'network-cycle',
  surveys: { 'check-in': checkIn, 'check-out': checkOut, 'network-cycle-eval': networkCycleEval, 'rus-status': rusStatus },
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
        { kind: 'distribution', id: 'applied', survey: 'network-cycle-eval', question: 'applied' },
        { kind: 'distribution', id: 'meetings-attended', survey: 'network-cycle-eval', question: 'meetings_attended' },
        {
          kind: 'groups',
          id: 'cycle-groups',
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
