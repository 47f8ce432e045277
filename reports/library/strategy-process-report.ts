import { preRusMunicipal } from '../../surveys/library/pre-rus-municipal.ts';
import { preRusRegionStaff } from '../../surveys/library/pre-rus-region-staff.ts';
import { riskWorkshop } from '../../surveys/library/risk-workshop.ts';
import { defineReport } from '../definition/define-report.ts';

/**
 * The ground for a new regional development strategy: what the municipalities answer, the region's own staff beside them, how the
 * two differ, the round before where there is one, and the risks.
 */
export const strategyProcessReport = defineReport({
  kind: 'strategy-process',
  surveys: { 'pre-rus-municipal': preRusMunicipal, 'pre-rus-region-staff': preRusRegionStaff, 'risk-workshop': riskWorkshop },
  names: {
    'pre-rus-municipal': { rus_known: { sv: 'Känner till strategin', en: 'Knows the strategy' } },
    'pre-rus-region-staff': {
      rus_known: { sv: 'Känner till strategin', en: 'Knows the strategy' },
      internal_learning: { sv: 'Lär av varandra i regionen', en: 'Learn from each other in the region' },
      municipal_dialogue: { sv: 'Når fram till kommunerna', en: 'Reach the municipalities' },
    },
  },
  voices: {
    'pre-rus-municipal': {
      municipality: { sv: 'Kommuner (samordnade svar)', en: 'Municipalities (joint answers)' },
      department: { sv: 'Förvaltningar i kommunerna', en: 'Departments of municipalities' },
      self: { sv: 'Enskilda i kommunerna', en: 'Individuals in municipalities' },
    },
    'pre-rus-region-staff': { '': { sv: 'Regionens medarbetare', en: 'The region’s staff' } },
  },
  facts: [
    { rule: 'organisations', survey: 'pre-rus-municipal', question: 'municipality', label: { sv: 'Kommuner', en: 'Municipalities' } },
    { rule: 'responses', survey: 'pre-rus-municipal', label: { sv: 'Svar från kommunerna', en: 'Answers from municipalities' } },
    { rule: 'responses', survey: 'pre-rus-region-staff', label: { sv: 'Svar från regionen', en: 'Answers from the region' } },
  ],
  brief: [
    { rule: 'gap', survey: 'pre-rus-municipal', figure: 'challenges-gap' },
    { rule: 'top-option', survey: 'pre-rus-municipal', figure: 'strengths', question: 'strengths' },
    { rule: 'top-option', survey: 'pre-rus-municipal', figure: 'collab-barriers', question: 'collab_barriers' },
  ],
  sections: [
    {
      id: 'response-status',
      title: { sv: 'Vilka som har svarat', en: 'Who has answered' },
      figures: [
        {
          kind: 'response-status',
          id: 'response-status',
          survey: ['pre-rus-municipal', 'pre-rus-region-staff'],
          called: {
            'pre-rus-municipal': { sv: 'Kommunerna', en: 'The municipalities' },
            'pre-rus-region-staff': { sv: 'Regionens medarbetare', en: 'The region’s staff' },
          },
          title: { sv: 'Svar på enkäterna', en: 'Answers to the surveys' },
        },
        {
          kind: 'organisations',
          id: 'municipalities-answered',
          survey: 'pre-rus-municipal',
          question: 'municipality',
          title: { sv: 'Kommuner som har svarat', en: 'Municipalities that have answered' },
        },
      ],
    },
    {
      id: 'present-strategy',
      title: { sv: 'Dagens strategi', en: 'The present strategy' },
      figures: [
        { kind: 'distribution', id: 'rus-known', survey: ['pre-rus-municipal', 'pre-rus-region-staff'], question: 'rus_known' },
        { kind: 'matrix', id: 'rus-value', survey: ['pre-rus-municipal', 'pre-rus-region-staff'], question: 'rus_value' },
        { kind: 'multiple', id: 'rus-used-municipal', survey: 'pre-rus-municipal', question: 'rus_used' },
        { kind: 'multiple', id: 'rus-used-region', survey: 'pre-rus-region-staff', question: 'rus_used' },
      ],
    },
    {
      id: 'strengths',
      title: { sv: 'Styrkor', en: 'Strengths' },
      figures: [
        {
          kind: 'multiple',
          id: 'strengths',
          survey: ['pre-rus-municipal', 'pre-rus-region-staff'],
          question: 'strengths',
          title: { sv: 'Vilka är de största styrkorna?', en: 'What are the greatest strengths?' },
        },
      ],
    },
    {
      id: 'challenges',
      title: { sv: 'Samhällsutmaningar', en: 'Challenges to society' },
      figures: [
        {
          kind: 'gap',
          id: 'challenges-gap',
          survey: ['pre-rus-municipal', 'pre-rus-region-staff'],
          question: 'challenges',
          columns: ['importance', 'capacity'],
        },
        {
          kind: 'matrix',
          id: 'challenges-importance',
          survey: ['pre-rus-municipal', 'pre-rus-region-staff'],
          question: 'challenges',
          column: 'importance',
          title: { sv: 'Hur viktig är varje utmaning?', en: 'How important is each challenge?' },
        },
        {
          kind: 'matrix',
          id: 'challenges-capacity',
          survey: ['pre-rus-municipal', 'pre-rus-region-staff'],
          question: 'challenges',
          column: 'capacity',
          title: { sv: 'Hur stark är den egna förmågan?', en: 'How strong is one’s own capacity?' },
        },
      ],
    },
    {
      id: 'collaboration',
      title: { sv: 'Samverkan i länet', en: 'Collaboration in the county' },
      figures: [
        {
          kind: 'heat',
          id: 'collaboration',
          survey: ['pre-rus-municipal', 'pre-rus-region-staff'],
          question: 'collaboration',
          columns: ['now', 'wish'],
          title: { sv: 'Samverkan i dag och önskad samverkan', en: 'Collaboration today and wished for' },
        },
        { kind: 'multiple', id: 'collab-with', survey: 'pre-rus-municipal', question: 'collab_with' },
        { kind: 'multiple', id: 'collab-barriers', survey: 'pre-rus-municipal', question: 'collab_barriers' },
        {
          kind: 'likert',
          id: 'region-learning',
          survey: 'pre-rus-region-staff',
          questions: ['internal_learning', 'municipal_dialogue'],
          title: { sv: 'Lärande och dialog i regionen', en: 'Learning and dialogue in the region' },
        },
      ],
    },
    {
      id: 'priorities',
      title: { sv: 'Prioriteringar i nästa strategi', en: 'Priorities of the next strategy' },
      figures: [
        {
          kind: 'priorities',
          id: 'priorities',
          survey: ['pre-rus-municipal', 'pre-rus-region-staff'],
          questions: ['prio_1', 'prio_2', 'prio_3'],
          title: { sv: 'Prioriterade områden', en: 'Priority areas' },
        },
        { kind: 'multiple', id: 'take-part', survey: 'pre-rus-municipal', question: 'take_part' },
      ],
    },
    {
      id: 'comparison',
      title: { sv: 'Kommunerna och regionen', en: 'The municipalities and the region' },
      intro: {
        sv: 'Samma frågor till kommunerna och till regionens medarbetare. Störst skillnad åt kommunernas håll står först.',
        en: 'The same questions to the municipalities and to the region’s staff. The largest difference on the municipalities’ side comes first.',
      },
      figures: [
        { kind: 'comparison', id: 'compare-value', survey: ['pre-rus-municipal', 'pre-rus-region-staff'], question: 'rus_value' },
        {
          kind: 'comparison',
          id: 'compare-importance',
          survey: ['pre-rus-municipal', 'pre-rus-region-staff'],
          question: 'challenges',
          column: 'importance',
          title: { sv: 'Hur viktig är varje utmaning?', en: 'How important is each challenge?' },
        },
        {
          kind: 'comparison',
          id: 'compare-capacity',
          survey: ['pre-rus-municipal', 'pre-rus-region-staff'],
          question: 'challenges',
          column: 'capacity',
          title: { sv: 'Hur stark är den egna förmågan?', en: 'How strong is one’s own capacity?' },
        },
        {
          kind: 'comparison',
          id: 'compare-strengths',
          survey: ['pre-rus-municipal', 'pre-rus-region-staff'],
          question: 'strengths',
          title: { sv: 'Vilka är de största styrkorna?', en: 'What are the greatest strengths?' },
        },
        {
          kind: 'named-comparison',
          id: 'compare-priorities',
          survey: ['pre-rus-municipal', 'pre-rus-region-staff'],
          questions: ['prio_1', 'prio_2', 'prio_3'],
          title: { sv: 'Nämner området bland de tre viktigaste', en: 'Names the area among the three most important' },
        },
      ],
    },
    {
      id: 'rounds',
      title: { sv: 'Jämfört med förra omgången', en: 'Against the round before' },
      figures: [
        { kind: 'rounds', id: 'rounds-value', survey: ['pre-rus-municipal', 'pre-rus-region-staff'], question: 'rus_value' },
        {
          kind: 'rounds',
          id: 'rounds-importance',
          survey: ['pre-rus-municipal', 'pre-rus-region-staff'],
          question: 'challenges',
          column: 'importance',
          title: { sv: 'Hur viktig är varje utmaning?', en: 'How important is each challenge?' },
        },
        {
          kind: 'rounds',
          id: 'rounds-capacity',
          survey: ['pre-rus-municipal', 'pre-rus-region-staff'],
          question: 'challenges',
          column: 'capacity',
          title: { sv: 'Hur stark är den egna förmågan?', en: 'How strong is one’s own capacity?' },
        },
      ],
    },
    {
      id: 'risks',
      title: { sv: 'Risker i arbetet', en: 'Risks in the work' },
      figures: [
        {
          kind: 'risk',
          id: 'risk-matrix',
          survey: 'risk-workshop',
          questions: ['probability', 'consequence'],
          by: 'category',
          levels: [1, 5, 10, 15],
        },
        { kind: 'distribution', id: 'risk-strategy', survey: 'risk-workshop', question: 'strategy' },
        { kind: 'texts', id: 'risk-texts', survey: 'risk-workshop', question: 'risk' },
      ],
    },
    {
      id: 'groups',
      title: { sv: 'Grupper i regionen', en: 'Groups in the region' },
      figures: [
        {
          kind: 'groups',
          id: 'region-groups',
          survey: 'pre-rus-region-staff',
          questions: ['rus_known', 'internal_learning', 'municipal_dialogue'],
          title: { sv: 'Lärande och dialog i regionen', en: 'Learning and dialogue in the region' },
        },
      ],
    },
    {
      id: 'words',
      title: { sv: 'Med egna ord', en: 'In their own words' },
      intro: { sv: 'Svaren står i slumpad ordning.', en: 'Answers stand in random order.' },
      figures: [
        { kind: 'texts', id: 'strengths-text', survey: 'pre-rus-municipal', question: 'strengths_text' },
        { kind: 'texts', id: 'challenges-text', survey: 'pre-rus-municipal', question: 'challenges_text' },
        { kind: 'texts', id: 'deprioritise', survey: ['pre-rus-municipal', 'pre-rus-region-staff'], question: 'deprioritise' },
        { kind: 'texts', id: 'other', survey: ['pre-rus-municipal', 'pre-rus-region-staff'], question: 'other' },
      ],
    },
  ],
});
