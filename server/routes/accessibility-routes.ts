import { json, type Route, route } from '../http/route.ts';
import type { AccessibilitySettings } from '../settings.ts';

/** What the accessibility statement says of those who run the service; the rest of it is the same everywhere. */
export function accessibilityRoutes(settings: AccessibilitySettings): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/accessibility',
      summary: 'Who is responsible for accessibility, when it was assessed, where to turn',
      access: 'anyone',
      answers: json(200),
      answer: () => ({ status: 200, json: settings }),
    }),
  ];
}
