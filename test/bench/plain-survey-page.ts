// The yardstick of the participant's page: a plain Vite build of survey-react-ui that shows the same survey, as its own
// documentation begins, served compressed.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import type { SurveyJson } from '../../surveys/definition/survey-json.ts';

const main = `import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { Model, surveyLocalization } from 'survey-core';
import { Survey } from 'survey-react-ui';
import 'survey-core/i18n/swedish';
import 'survey-core/survey-core.min.css';
import survey from './survey.json';

surveyLocalization.defaultLocale = 'sv';
createRoot(document.getElementById('root')).render(createElement(Survey, { model: new Model(survey) }));
`;

const page =
  '<!doctype html><html lang="sv"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Enkät</title><script type="module" src="/main.js"></script></head><body><div id="root"></div></body></html>';

export interface PlainPage {
  readonly url: string;
  stop(): Promise<void>;
}

/** Builds and serves the page of a survey. The sources lie in dist/, where packages are found. */
export async function servePlainPage(survey: SurveyJson, name: string): Promise<PlainPage> {
  const root = join('dist', 'bench', name);
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  writeFileSync(join(root, 'survey.json'), JSON.stringify(survey));
  writeFileSync(join(root, 'main.js'), main);
  writeFileSync(join(root, 'index.html'), page);
  await build({ root, configFile: false, logLevel: 'error', build: { chunkSizeWarningLimit: 5000 } });
  return serve(join(root, 'dist'));
}

const types: Readonly<Record<string, string>> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css' };

async function serve(folder: string): Promise<PlainPage> {
  const files = new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => extname(file) in types)
      .map((file) => [`/${file}`, gzipSync(readFileSync(join(folder, file)), { level: 9 })]),
  );
  const server = createServer((request, response) => {
    const path = request.url === '/' ? '/index.html' : (request.url ?? '');
    const body = files.get(path);
    if (!body) return response.writeHead(404).end();
    response.writeHead(200, { 'Content-Type': types[extname(path)], 'Content-Encoding': 'gzip', 'Content-Length': body.length }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, stop };
}
