import { json, type Route, route } from '../http/route.ts';

/** What organisers can choose from. */
export function surveyRoutes(): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/surveys',
      summary: 'The surveys there are, and what each is filled in with',
      access: 'login',
      answers: json(200),
      answer: async () => {
        const { catalogue } = await import('../../surveys/catalogue.ts');
        return { status: 200, json: { surveys: catalogue.map(({ make: _make, ...entry }) => entry) } };
      },
    }),
  ];
}
