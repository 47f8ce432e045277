// The whole server as one Express app, made of what it is handed: a store, a clock, randomness, settings, a log.
import type { RequestListener } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import express from 'express';
import type { Logger } from 'pino';
import type { Context } from './context.ts';
import { apiRouter } from './http/api.ts';
import { directRoute } from './http/direct-route.ts';
import { errorHandler } from './http/error-handler.ts';
import { failureLimits, type Limits } from './http/limits.ts';
import { logRequests } from './http/log.ts';
import { openApiOf } from './http/openapi.ts';
import { pagesIn } from './http/pages.ts';
import { ProblemError } from './http/problem.ts';
import { json, type Route, route } from './http/route.ts';
import { securityHeaders } from './http/security.ts';
import { type SlowAttempts, slowAttempts } from './http/slow-attempts.ts';
import { type WallScreens, wallScreens } from './http/wall-screens.ts';
import { participantPages } from './pages/participant-pages.ts';
import { accessibilityRoutes } from './routes/accessibility-routes.ts';
import { accountRoutes } from './routes/account-routes.ts';
import { activityRoutes } from './routes/activity-routes.ts';
import { apiKeyRoutes } from './routes/api-key-routes.ts';
import { auditRoutes } from './routes/audit-routes.ts';
import { circleRoutes } from './routes/circle-routes.ts';
import { colleagueRoutes } from './routes/colleague-routes.ts';
import { exportRoutes } from './routes/export-routes.ts';
import { healthRoutes } from './routes/health-routes.ts';
import { invitationRoutes } from './routes/invitation-routes.ts';
import { mailRoutes } from './routes/mail-routes.ts';
import { occasionRoutes } from './routes/occasion-routes.ts';
import { overviewRoutes } from './routes/overview-routes.ts';
import { participantRoutes, submissionRoute } from './routes/participant-routes.ts';
import { posterRoutes } from './routes/poster-routes.ts';
import { previewRoutes } from './routes/preview-routes.ts';
import { questionListRoutes } from './routes/question-list-routes.ts';
import { registrationRoutes } from './routes/registration-routes.ts';
import { reportRoutes } from './routes/report-routes.ts';
import { retentionRoutes } from './routes/retention-routes.ts';
import { sessionRoutes } from './routes/session-routes.ts';
import { shareRoutes } from './routes/share-routes.ts';
import { sharedAnswerRoutes } from './routes/shared-answer-routes.ts';
import { sheetRoutes } from './routes/sheet-routes.ts';
import { signOnRoutes } from './routes/sign-on-routes.ts';
import { surveyRoutes } from './routes/survey-routes.ts';
import { themeRoutes } from './routes/theme-routes.ts';
import { wallRoutes } from './routes/wall-routes.ts';
import { waveReportRoutes } from './routes/wave-report-routes.ts';
import { waveRoutes } from './routes/wave-routes.ts';
import type { Settings } from './settings.ts';
import { type Walls, wallsOf } from './use-cases/read-wall.ts';

export interface AppParts extends Pick<Context, 'store' | 'clock' | 'random' | 'mailing' | 'issuer'> {
  readonly settings: Pick<Settings, 'trustProxy' | 'accessibility'> & Partial<Pick<Settings, 'erasing'>>;
  readonly baseUrl: string;
  readonly webRoot: string;
  readonly log: Logger;
  /** Waits for so many milliseconds, where attempts with a password are held apart. */
  readonly pause?: (milliseconds: number) => Promise<void>;
}

export interface App {
  readonly handler: RequestListener;
  /** What use cases are run with; room screens follow what is kept through it. */
  readonly context: Context;
  /** Every route of the API. */
  readonly routes: readonly Route[];
  /** Ends what is kept open: room screens, timers. */
  readonly stop: () => void;
}

/**
 * @example createServer(createApp({ store, clock, random, settings, baseUrl, webRoot, log }).handler).listen(3000)
 */
export function createApp(parts: AppParts): App {
  const { store, clock, random, mailing, issuer, settings, baseUrl, webRoot, log, pause = setTimeout } = parts;
  const outside = { ...(mailing ? { mailing } : {}), ...(issuer ? { issuer } : {}) };
  const context: Context = { store, clock, random, baseUrl, onKept: (wave) => screens.changed(wave), ...outside };
  const walls = wallsOf(context);
  const screens = wallScreens(walls, clock);
  const limits = failureLimits();
  const attempts = slowAttempts(pause);
  const submission = submissionRoute(context, limits);
  const routes = routesOf({ context, limits, attempts, rooms: { walls, screens }, submission, settings, webRoot });
  const headers = securityHeaders(baseUrl);

  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', settings.trustProxy);
  app.set('query parser', 'simple');
  app.use(logRequests(log));
  app.use(headers);
  app.use(apiRouter(context, routes));
  app.use(participantPages({ context, limits, webRoot, log }));
  app.use(pagesIn(webRoot));
  app.use(() => {
    throw new ProblemError('no-such-route');
  });
  app.use(errorHandler(log));
  const handler = directRoute({ route: submission, express: app, baseUrl, securityHeaders: headers, log });

  const stop = () => {
    screens.stop();
    limits.stop();
    attempts.stop();
  };
  return { handler, context, routes, stop };
}

interface Rooms {
  readonly walls: Walls;
  readonly screens: WallScreens;
}

interface RouteParts {
  readonly context: Context;
  readonly limits: Limits;
  readonly attempts: SlowAttempts;
  readonly rooms: Rooms;
  readonly submission: Route;
  readonly settings: AppParts['settings'];
  readonly webRoot: string;
}

function routesOf({ context, limits, attempts, rooms, submission, settings, webRoot }: RouteParts): readonly Route[] {
  // Express tries them in this order, so what two hundred people ask for at once stands first.
  const routes: Route[] = [
    submission,
    ...participantRoutes(context, limits),
    ...sharedAnswerRoutes(context, limits),
    ...questionListRoutes(context, limits),
    ...healthRoutes(context),
    ...accessibilityRoutes(settings.accessibility),
    ...surveyRoutes(),
    ...sessionRoutes(context, limits, attempts),
    ...signOnRoutes(context, limits, attempts),
    ...accountRoutes(context),
    ...apiKeyRoutes(context),
    ...auditRoutes(context),
    ...activityRoutes(context),
    ...occasionRoutes(context),
    ...circleRoutes(context),
    ...colleagueRoutes(context),
    ...waveRoutes(context),
    ...invitationRoutes(context),
    ...previewRoutes(context, webRoot),
    ...posterRoutes(context),
    ...themeRoutes(context),
    ...mailRoutes(context),
    ...registrationRoutes(context),
    ...wallRoutes(context, rooms),
    ...reportRoutes(context),
    ...waveReportRoutes(context),
    ...shareRoutes(context, limits),
    ...retentionRoutes(context, settings.erasing ?? { daily: false }),
    ...overviewRoutes(context),
    ...sheetRoutes(context),
    ...exportRoutes(context),
  ];
  routes.push(
    route({
      method: 'get',
      path: '/api/openapi.json',
      summary: 'This description',
      access: 'anyone',
      answers: json(200),
      answer: async () => ({ status: 200, json: await openApiOf(routes, context.baseUrl) }),
    }),
  );
  return routes;
}
