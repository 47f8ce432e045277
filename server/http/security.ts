import type { RequestHandler } from 'express';
import helmet from 'helmet';

/**
 * Headers on every answer: nothing runs or loads but our own files, and no style stands in markup. What scripts set through
 * `element.style` (React, Chart.js, survey-core) is not markup, and is let through by every browser.
 */
export function securityHeaders(baseUrl: string): RequestHandler {
  const secure = baseUrl.startsWith('https:');
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(secure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    // A participant's link holds the wave's code: it is nobody else's business where they came from.
    referrerPolicy: { policy: 'no-referrer' },
    frameguard: { action: 'deny' },
    crossOriginEmbedderPolicy: false,
  });
}

/**
 * For the participant's pages: nothing from anywhere else, and nothing inline but the styles of the built page.
 *
 * @param styles fingerprints of those styles, as `sha256-…`
 */
export function participantPolicy(baseUrl: string, styles: readonly string[]): string {
  const directives = [
    "default-src 'none'",
    "script-src 'self'",
    ["style-src 'self'", ...styles.map((style) => `'${style}'`)].join(' '),
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    ...(baseUrl.startsWith('https:') ? ['upgrade-insecure-requests'] : []),
  ];
  return directives.join('; ');
}

/**
 * For the preview of a participant's page: it can send nothing anywhere, whatever its script does, and may be framed by our own
 * pages, which show it as wide as a phone.
 */
export function previewPolicy(baseUrl: string, styles: readonly string[]): string {
  return participantPolicy(baseUrl, styles)
    .replace("connect-src 'self'", "connect-src 'none'")
    .replace("worker-src 'self'", "worker-src 'none'")
    .replace("form-action 'self'", "form-action 'none'")
    .replace("frame-ancestors 'none'", "frame-ancestors 'self'");
}

/** For the service worker: it asks its own server for pages and sends answers there, and does nothing else. */
export const workerPolicy = "default-src 'none'; connect-src 'self'";

/** For a picture opened by itself. */
export const picturePolicy = "default-src 'none'; frame-ancestors 'none'";

/** For a whole document that carries its own styles and pictures and must run nothing. */
export const documentPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
