// Makes of each class and what is added to it one expression that a bundler can leave out.
import { changed, className, gone, type Node, ownerOf, statementsOf } from './syntax.ts';

/**
 * Each class together with what is added to it later, as one expression without effect: what nothing uses goes as a whole.
 * Otherwise the additions, being effects, would keep every class.
 */
export function wholeClasses(code: string): string {
  const statements = statementsOf(code);
  const classes = new Map(statements.flatMap((statement) => (className(statement) ? [[className(statement), statement] as const] : [])));
  const additions = new Map<string, Node[]>();
  for (const statement of statements) {
    const owner = ownerOf(code, statement);
    if (owner && classes.has(owner)) additions.set(owner, [...(additions.get(owner) ?? []), statement]);
  }
  return changed(
    code,
    [...additions].flatMap(([name, added]) => {
      const { start, end } = classes.get(name) as Node;
      const texts = added.map((statement) => code.slice(statement.start, statement.end));
      return [
        { start, end: start, text: `const ${name} = /* @__PURE__ */ (() => { ` },
        { start: end, end, text: `\n${texts.join('\n')}\nreturn ${name}; })();` },
        ...added.map(gone),
      ];
    }),
  );
}
