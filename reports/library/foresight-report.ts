import { checkIn } from '../../surveys/library/check-in.ts';
import { checkOut } from '../../surveys/library/check-out.ts';
import { defineReport } from '../definition/define-report.ts';

/** A foresight activity: what people brought to and from its workshops. */
export const foresightReport = defineReport({
  kind: 'foresight',
  surveys: { 'check-in': checkIn, 'check-out': checkOut },
  facts: [
    { rule: 'occasions', occasions: 'workshop', survey: 'check-out', label: { sv: 'Verkstäder', en: 'Workshops' } },
    { rule: 'responses', survey: 'check-out', label: { sv: 'Utcheckningar', en: 'Check-outs' } },
  ],
  brief: [],
  sections: [
    {
      id: 'words',
      title: { sv: 'I deltagarnas ord', en: 'In the participants’ words' },
      figures: [
        { kind: 'texts', id: 'happening-now', survey: 'check-in', question: 'happening_now' },
        { kind: 'texts', id: 'expectation', survey: 'check-in', question: 'expectation' },
        { kind: 'texts', id: 'take-away', survey: 'check-out', question: 'take_away' },
        { kind: 'texts', id: 'first-step', survey: 'check-out', question: 'first_step' },
      ],
    },
  ],
});
