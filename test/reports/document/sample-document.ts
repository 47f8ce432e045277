// A report with one figure of each kind, for the document and the page.
import type { ComposedReport } from '../../../reports/compose/report.ts';
import {
  attendanceFigure,
  distributionFigure,
  groupDotsFigure,
  groupedFigure,
  likertFigure,
  matrixFigure,
  multipleFigure,
  rusMapFigure,
  singleDistributionFigure,
  textsFigure,
  threeStepFigure,
  tilesFigure,
  trendFigure,
} from '../charts/figures.ts';

/** The same report in either language; its own texts are Swedish. */
export function sampleDocument(locale: 'sv' | 'en'): ComposedReport {
  const trends = ['relevance', 'learning', 'exchange', 'voice'].map((question) => ({ ...trendFigure, id: `trend-${question}` }));
  return {
    locale,
    activity: { id: 'kompetens', kind: 'learning-project', title: 'Kompetens i hela länet', organiser: 'Region Exempel', example: true },
    title: 'Resultat: Kompetens i hela länet',
    lead: 'Hur får vi rätt kompetens i hela länet? Kommuner, region och myndigheter har lärt tillsammans vid fyra träffar.',
    facts: [
      { label: 'Träffar', value: '4', note: 'alla utvärderade' },
      { label: 'Svar på träffarna', value: '86', note: '18–24 per träff' },
      { label: 'Svar av närvarande', value: '89 %', note: '86 svar, 97 närvarande' },
    ],
    brief: [
      {
        value: '3,4 → 4,3',
        text: 'Fler kunde säga det de ville säga. Ökningen från träff 1 till träff 4 är säker.',
        figure: 'trend-voice',
      },
      { value: '19 av 22', text: 'säger att lärprojektet har gett ny kunskap.', figure: 'results' },
    ],
    sections: [
      {
        id: 'sessions',
        title: 'Svar per träff',
        intro: 'Andel svar i procent. Staplarna möts mitt i svaret ”I viss grad”.',
        figures: [likertFigure],
      },
      { id: 'trend', title: 'Utveckling över träffarna', figures: trends },
      { id: 'use', title: 'Användning', figures: [distributionFigure, singleDistributionFigure, multipleFigure] },
      { id: 'strategy', title: 'Strategin i dag', figures: [matrixFigure, threeStepFigure, groupedFigure, tilesFigure, rusMapFigure] },
      { id: 'groups', title: 'Vilka som kom', figures: [attendanceFigure, groupDotsFigure] },
      { id: 'texts', title: 'Med egna ord', intro: 'Svaren står i slumpad ordning.', figures: [textsFigure] },
    ],
    method: ['Andelar räknas på dem som har svarat på frågan.', 'Grupper med färre än fem svar visas inte.'],
  };
}
