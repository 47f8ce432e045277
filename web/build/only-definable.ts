// Bundles of SurveyJS only what a definition of ours can ask for. The libraries register every type of question, icon and
// popup when they are loaded, so a bundler has to keep all of it; without those lines it finds the rest by itself.
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { normalizePath, type Plugin } from 'vite';
import { leaveOut } from './leave-out.ts';
import { drawingParts, engineParts } from './survey-parts.ts';
import { withoutUnusedMembers, wordsOfModule, wordsOfSource } from './unused-members.ts';
import { wholeClasses } from './whole-classes.ts';

const engine = /\/survey-core\/fesm\/survey-core\.mjs$/;
const drawing = /\/survey-react-ui\/fesm\/survey-react-ui\.mjs$/;

const project = normalizePath(fileURLToPath(new URL('../../', import.meta.url)));
/** What the page is made of begins here; what a definition can hold stands in its types. */
const beginnings = ['web/participant/main.tsx', 'surveys/definition/survey-json.ts', 'surveys/definition/validators.ts'];

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
      if (elsewhere.length > 0)
        this.error(`The page uses ${elsewhere.join(', ')}, which web/build/only-definable.ts did not find on its way from the entry.`);
    },
  };
}

/** survey-react-ui as the page has it: what our own sources ask of it. */
function definableDrawing(code: string): string {
  return wholeClasses(withoutUnusedMembers(leaveOut(code, drawingParts), ownWords()));
}

/** survey-core as the page has it: what survey-react-ui and our own sources ask of it. */
export function definableEngine(code: string, drawing: string): string {
  const drawn = wordsOfModule(leaveOut(drawing, drawingParts), ownWords());
  return wholeClasses(withoutUnusedMembers(leaveOut(code, engineParts), [drawn, ...ownWords()]));
}

function ownWords(): readonly ReadonlySet<string>[] {
  return [...ownSources().values()].map(wordsOfSource);
}

/** The page's own sources by their paths, from the entry on by what they import, types too. */
function ownSources(): ReadonlyMap<string, string> {
  const sources = new Map<string, string>();
  const waiting = [...beginnings];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (sources.has(path)) continue;
    const text = readFileSync(join(project, path), 'utf8');
    sources.set(path, text);
    const imported = [...text.matchAll(/['"](\.{1,2}\/[^'"]+\.tsx?)['"]/g)].map(([, target = '']) => target);
    waiting.push(...imported.map((target) => posix.join(posix.dirname(path ?? ''), target)));
  }
  return sources;
}

/** Sources in the bundle that were not looked through: what they ask of the engine could be missing. */
function notLookedThrough(ids: Iterable<string>): readonly string[] {
  const sources = ownSources();
  return [...ids]
    .map((id) => normalizePath(id))
    .filter((id) => id.startsWith(project) && !id.includes('/node_modules/') && /\.tsx?$/.test(id))
    .map((id) => id.slice(project.length))
    .filter((path) => !sources.has(path) && !path.startsWith('web/i18n/small/'));
}
