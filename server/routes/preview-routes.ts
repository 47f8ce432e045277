import type { Context } from '../context.ts';
import { type Route, route } from '../http/route.ts';
import { previewPolicy } from '../http/security.ts';
import { pageFiles } from '../pages/page-file.ts';
import { previewPage } from '../pages/preview-page.ts';
import { readPreview } from '../use-cases/read-preview.ts';

/** The participant's page before anyone is asked. Framed by our own page, which shows it as wide as a phone. */
export function previewRoutes(context: Context, webRoot: string): readonly Route[] {
  const filled = pageFiles(webRoot);
  return [
    route({
      method: 'get',
      path: '/api/waves/:id/preview',
      summary: "The participant's page of a wave, draft or not, as it will look; it can send nothing",
      access: 'facilitator',
      query: 'reportQuery',
      answers: { status: 200, type: 'text/html; charset=utf-8' },
      problems: [404],
      answer: async ({ param, query }) => {
        const { content, file = 'light.html' } = previewPage(await readPreview(context, param('id')), query.locale);
        const { text, styles } = filled(file, content);
        return {
          content: text,
          type: 'text/html; charset=utf-8',
          headers: { 'Content-Security-Policy': previewPolicy(context.baseUrl, styles), 'X-Frame-Options': 'SAMEORIGIN' },
        };
      },
    }),
  ];
}
