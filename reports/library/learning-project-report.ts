import { checkIn } from '../../surveys/library/check-in.ts';
import { checkOut } from '../../surveys/library/check-out.ts';
import { projectEval } from '../../surveys/library/project-eval.ts';
import { projectFollowup3m } from '../../surveys/library/project-followup-3m.ts';
import { registration } from '../../surveys/library/registration.ts';
import { sessionEval } from '../../surveys/library/session-eval.ts';
import { defineReport } from '../definition/define-report.ts';

/** What a learning project gave: each session, the way from the first to the last, what it led to, and what was left after three months. */
export const learningProjectReport = defineReport({
  kind: 'learning-project',
  surveys: {
    'session-eval': sessionEval,
    'project-eval': projectEval,
    'project-followup-3m': projectFollowup3m,
    'check-in': checkIn,
    'check-out': checkOut,
    registration,
  },
  names: {
    'session-eval': {
      relevance: { sv: 'Relevant för arbetet', en: 'Relevant to work' },
      learning: { sv: 'Lärde mig något nytt', en: 'Learned something new' },
      exchange: { sv: 'Nytta av samtalen', en: 'Benefit from the talks' },
      voice: { sv: 'Kunde säga det jag ville', en: 'Could say what I wanted' },
    },
    'project-eval': {
      purpose_met: { sv: 'Nådde sitt syfte', en: 'Reached its purpose' },
      usefulness: { sv: 'Nytta i arbetet', en: 'Useful at work' },
      contacts_kept: { sv: 'Kontakter jag kommer att använda', en: 'Contacts I will use' },
      org_room: { sv: 'Kan använda det i min organisation', en: 'Can use it in my organisation' },
    },
    'project-followup-3m': { org_effect: { sv: 'Påverkat hur organisationen arbetar', en: 'Has affected how the organisation works' } },
  },
  facts: [
    { rule: 'registered', survey: 'registration', label: { sv: 'Anmälda', en: 'Registered' } },
    { rule: 'occasions', occasions: 'session', survey: 'session-eval', label: { sv: 'Träffar', en: 'Sessions' } },
    { rule: 'responses', survey: 'session-eval', label: { sv: 'Svar på träffarna', en: 'Answers on sessions' } },
    { rule: 'present', survey: 'session-eval', label: { sv: 'Svar av närvarande', en: 'Answers of those present' } },
    { rule: 'responses', survey: 'project-eval', label: { sv: 'Slututvärdering', en: 'Final evaluation' } },
    { rule: 'responses', survey: 'project-followup-3m', label: { sv: 'Uppföljning', en: 'Follow-up' } },
  ],
  brief: [
    { rule: 'change', survey: 'session-eval', figure: 'session-trend', questions: ['relevance', 'learning', 'exchange', 'voice'] },
    { rule: 'top-two', survey: 'session-eval', figure: 'session-scales', questions: ['relevance', 'learning', 'exchange', 'voice'] },
    { rule: 'top-option', survey: 'project-eval', figure: 'results', question: 'results' },
    { rule: 'top-option', survey: 'project-followup-3m', figure: 'barriers', question: 'barriers' },
  ],
  sections: [
    {
      id: 'who-came',
      title: { sv: 'Vilka som kom', en: 'Who came' },
      figures: [
        {
          kind: 'attendance',
          id: 'attendance',
          survey: 'session-eval',
          occasions: 'session',
          registered: 'registration',
          title: { sv: 'Anmälda, närvarande och svar', en: 'Registered, present and answers' },
        },
        {
          kind: 'response-status',
          id: 'response-status',
          survey: ['session-eval', 'project-eval', 'project-followup-3m'],
          inTheRoom: ['session-eval'],
          called: {
            'session-eval': { sv: 'Utvärdering', en: 'Evaluation' },
            'project-eval': { sv: 'Slututvärdering', en: 'Final evaluation' },
            'project-followup-3m': { sv: 'Uppföljning efter tre månader', en: 'Follow-up after three months' },
          },
          title: { sv: 'Svar på enkäterna', en: 'Answers to the surveys' },
        },
      ],
    },
    {
      id: 'sessions',
      title: { sv: 'Svar per träff', en: 'Answers per session' },
      intro: {
        sv: 'Andel svar i procent. Staplarna möts mitt i det mellersta svaret.',
        en: 'Percent of answers. The bars meet in the middle of the middle answer.',
      },
      figures: [
        {
          kind: 'likert',
          id: 'session-scales',
          survey: 'session-eval',
          questions: ['relevance', 'learning', 'exchange', 'voice'],
          title: { sv: 'Svar per träff', en: 'Answers per session' },
        },
      ],
    },
    {
      id: 'trend',
      title: { sv: 'Utveckling över träffarna', en: 'Change over the sessions' },
      intro: {
        sv: 'Medelvärde med 95 procents osäkerhetsintervall. Svaren är anonyma, så vi jämför grupper och inte samma personer. När intervallet för skillnaden täcker noll skriver vi ”ingen säker förändring”.',
        en: 'Mean with a 95 per cent interval. Answers are anonymous, so we compare groups and not the same people. Where the interval of the difference covers zero we say “no certain change”.',
      },
      figures: [{ kind: 'trend', id: 'session-trend', survey: 'session-eval', questions: ['relevance', 'learning', 'exchange', 'voice'] }],
    },
    {
      id: 'shares',
      title: { sv: 'Hög grad och index', en: 'High extent and index' },
      intro: {
        sv: 'Två sätt att läsa samma svar: hur stor andel som svarade i hög eller mycket hög grad, och medelvärdet på en skala från 0 till 100.',
        en: 'Two ways to read the same answers: the share who answered to a high or very high extent, and the mean on a scale from 0 to 100.',
      },
      figures: [
        {
          kind: 'top-two',
          id: 'session-top-two',
          survey: 'session-eval',
          questions: ['relevance', 'learning', 'exchange', 'voice'],
          title: { sv: 'Andel i hög eller mycket hög grad', en: 'Share to a high or very high extent' },
        },
        {
          kind: 'index',
          id: 'session-index',
          survey: 'session-eval',
          questions: ['relevance', 'learning', 'exchange', 'voice'],
          title: { sv: 'Index 0–100 per träff', en: 'Index 0–100 per session' },
        },
      ],
    },
    {
      id: 'use',
      title: { sv: 'Användning', en: 'Use' },
      figures: [{ kind: 'distribution', id: 'use-intent', survey: 'session-eval', question: 'use_intent' }],
    },
    {
      id: 'results',
      title: { sv: 'Vad det har lett till', en: 'What it has led to' },
      figures: [
        { kind: 'multiple', id: 'results', survey: 'project-eval', question: 'results' },
        {
          kind: 'likert',
          id: 'project-scales',
          survey: 'project-eval',
          questions: ['purpose_met', 'usefulness', 'contacts_kept', 'org_room'],
          title: { sv: 'Lärprojektet som helhet', en: 'The learning project as a whole' },
        },
        {
          kind: 'top-two',
          id: 'project-top-two',
          survey: 'project-eval',
          questions: ['purpose_met', 'usefulness', 'contacts_kept', 'org_room'],
          title: { sv: 'Andel i hög eller mycket hög grad', en: 'Share to a high or very high extent' },
        },
        { kind: 'matrix', id: 'arrangements', survey: 'project-eval', question: 'arrangements' },
        { kind: 'distribution', id: 'sessions-attended', survey: 'project-eval', question: 'sessions_attended' },
      ],
    },
    {
      id: 'groups',
      title: { sv: 'Grupper', en: 'Groups' },
      figures: [
        {
          kind: 'groups',
          id: 'session-groups',
          survey: 'session-eval',
          questions: ['relevance', 'learning', 'exchange', 'voice'],
          title: { sv: 'Träffarna', en: 'The sessions' },
        },
        {
          kind: 'groups',
          id: 'project-groups',
          survey: 'project-eval',
          questions: ['usefulness', 'purpose_met', 'contacts_kept', 'org_room'],
          title: { sv: 'Lärprojektet som helhet', en: 'The learning project as a whole' },
        },
        {
          kind: 'groups',
          id: 'followup-groups',
          survey: 'project-followup-3m',
          questions: ['org_effect'],
          title: { sv: 'Tre månader efter', en: 'Three months later' },
        },
      ],
    },
    {
      id: 'followup',
      title: { sv: 'Tre månader efter', en: 'Three months later' },
      figures: [
        { kind: 'distribution', id: 'applied', survey: 'project-followup-3m', question: 'applied' },
        { kind: 'multiple', id: 'spread', survey: 'project-followup-3m', question: 'spread' },
        { kind: 'multiple', id: 'barriers', survey: 'project-followup-3m', question: 'barriers' },
        { kind: 'distribution', id: 'contact-since', survey: 'project-followup-3m', question: 'contact_since' },
        { kind: 'likert', id: 'org-effect', survey: 'project-followup-3m', questions: ['org_effect'] },
      ],
    },
    {
      id: 'chain',
      title: { sv: 'Från lärande till organisation', en: 'From learning to organisation' },
      figures: [
        {
          kind: 'chain',
          id: 'learning-chain',
          survey: ['session-eval', 'project-followup-3m'],
          title: { sv: 'Från lärande till organisation', en: 'From learning to organisation' },
          links: [
            {
              title: { sv: 'Lärde sig något nytt', en: 'Learned something new' },
              survey: 'session-eval',
              question: 'learning',
              codes: ['4', '5'],
            },
            {
              title: { sv: 'Tänker använda det', en: 'Mean to use it' },
              survey: 'session-eval',
              question: 'use_intent',
              codes: ['act', 'share'],
            },
            {
              title: { sv: 'Har använt något efter tre månader', en: 'Have used something after three months' },
              survey: 'project-followup-3m',
              question: 'applied',
              codes: ['often', 'once'],
            },
            {
              title: { sv: 'Organisationen har påverkats', en: 'The organisation has been affected' },
              survey: 'project-followup-3m',
              question: 'org_effect',
              codes: ['4', '5'],
            },
          ],
        },
      ],
    },
    {
      id: 'words',
      title: { sv: 'Med egna ord', en: 'In their own words' },
      intro: {
        sv: 'Svaren står i slumpad ordning, utan tid och utan uppgift om vem som har skrivit.',
        en: 'Answers stand in random order, without time and without who wrote them.',
      },
      figures: [
        { kind: 'texts', id: 'keep', survey: 'session-eval', question: 'keep' },
        { kind: 'texts', id: 'change', survey: 'session-eval', question: 'change' },
        { kind: 'texts', id: 'next-step', survey: 'project-eval', question: 'next_step' },
        { kind: 'texts', id: 'next-theme', survey: 'project-eval', question: 'next_theme' },
        { kind: 'texts', id: 'applied-what', survey: 'project-followup-3m', question: 'applied_what' },
      ],
    },
    {
      id: 'room',
      title: { sv: 'In- och utcheckning', en: 'Check-in and check-out' },
      intro: {
        sv: 'Svar som skribenten har sagt ja till att visa, i slumpad ordning.',
        en: 'Answers that the writer has agreed to show, in random order.',
      },
      figures: [
        { kind: 'texts', id: 'happening-now', survey: 'check-in', question: 'happening_now' },
        { kind: 'texts', id: 'expectation', survey: 'check-in', question: 'expectation' },
        { kind: 'texts', id: 'take-away', survey: 'check-out', question: 'take_away' },
        { kind: 'texts', id: 'first-step', survey: 'check-out', question: 'first_step' },
      ],
    },
  ],
});
