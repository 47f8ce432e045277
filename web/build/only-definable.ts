// Bundles of SurveyJS only what a definition of ours can ask for. The libraries register every type of question, icon and
// popup when they are loaded, so a bundler has to keep all of it; without those lines it finds the rest by itself.
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { normalizePath, type Plugin } from 'vite';
import { leaveOut } from './leave-out.ts';
import { drawingParts, engineParts } from './survey-parts.ts';
import { withoutUnusedMembers } from './unused-members.ts';
import { wholeClasses } from './whole-classes.ts';

const engine = /\/survey-core\/fesm\/survey-core\.mjs$/;
const drawing = /\/survey-react-ui\/fesm\/survey-react-ui\.mjs$/;

/** Where the page's own sources are: what they write is what they may ask the engine for. */
const folders = [
  'surveys/answers',
  'surveys/definition',
  'surveys/fieldwork',
  'surveys/reading',
  'web/design',
  'web/i18n',
  'web/participant',
];
const project = normalizePath(fileURLToPath(new URL('../../', import.meta.url)));
const isSource = (path: string) => /\.tsx?$/.test(path);

/**
 * For the build of a page that draws surveys. Fails the build where a library is not as `survey-parts.ts` says, or where the
 * page is made of sources that are not looked through.
 */
export function onlyDefinable(): Plugin {
  const seen = new Set<RegExp>();
  return {
    name: 'only-definable',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: [engine, drawing] },
      async handler(code, id) {
        if (drawing.test(id)) {
          seen.add(drawing);
          return { code: definableDrawing(code), map: null };
        }
        seen.add(engine);
        const drawn = await this.resolve('survey-react-ui', id);
        if (!drawn || !drawing.test(drawn.id)) return this.error('survey-react-ui is not where web/build/only-definable.ts looks for it.');
        return { code: definableEngine(code, readFileSync(drawn.id, 'utf8')), map: null };
      },
    },
    buildEnd(error) {
      if (error) return;
      if (seen.size < 2) this.error('SurveyJS is not where web/build/only-definable.ts looks for it.');
      const elsewhere = notLookedThrough(this.getModuleIds());
      if (elsewhere.length > 0) this.error(`The page uses ${elsewhere.join(', ')}: name the folder in web/build/only-definable.ts.`);
    },
  };
}

/** survey-react-ui as the page has it. */
export function definableDrawing(code: string): string {
  return wholeClasses(leaveOut(code, drawingParts));
}

/** survey-core as the page has it: what survey-react-ui and our own sources ask of it. */
export function definableEngine(code: string, drawing: string): string {
  return wholeClasses(withoutUnusedMembers(leaveOut(code, engineParts), [leaveOut(drawing, drawingParts), ...ownSources()]));
}

function ownSources(): readonly string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' })
      .filter(isSource)
      .map((path) => readFileSync(join(project, folder, path), 'utf8')),
  );
}

function notLookedThrough(ids: Iterable<string>): readonly string[] {
  return [...ids]
    .map((id) => normalizePath(id.split(sep).join('/')))
    .filter((id) => id.startsWith(project) && !id.includes('/node_modules/') && isSource(id))
    .map((id) => id.slice(project.length))
    .filter((path) => !folders.some((folder) => path.startsWith(`${folder}/`)));
}
