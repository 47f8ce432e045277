// Takes out of a module what its parts list leaves out, so that the bundler sees what nothing uses any more.
import type { Parts, Registry } from './survey-parts.ts';
import { argumentsIn, type Change, changed, className, expressionIn, gone, isNode, type Node, ownerOf, statementsOf } from './syntax.ts';

/**
 * The module without what `parts` leaves out. Throws a sentence where the module is not as `parts` says.
 *
 * @example leaveOut('register("a", A); register("b", B);', { …, registries: [{ call: 'register', kept: ['a'], leftOut: ['b'] }] })
 * // 'register("a", A); '
 */
export function leaveOut(code: string, parts: Parts): string {
  const statements = statementsOf(code);
  const changes: Change[] = [
    ...parts.registries.flatMap((registry) => registrations(code, statements, registry, parts.library)),
    ...parts.callsLeftOut.flatMap((call) => found(callsOf(code, statements, call), call, parts.library).map(gone)),
    ...parts.statementsLeftOut.flatMap((start) =>
      found(
        statements.filter((statement) => code.startsWith(start, statement.start)),
        start,
        parts.library,
      ).map(gone),
    ),
    ...parts.emptyClasses.flatMap((name) =>
      found(
        statements.filter((statement) => className(statement) === name),
        `class ${name}`,
        parts.library,
      ).map(({ start, end }) => ({ start, end, text: emptyClass(name) })),
    ),
    ...parts.methodsLeftOut.flatMap((name) => found(methods(statements, name), name, parts.library).map(gone)),
    ...Object.entries(parts.emptyObjects).flatMap(([name, text]) =>
      found(variables(statements, name), name, parts.library).map(({ start, end }) => ({ start, end, text })),
    ),
  ];
  const emptied = new Set(parts.emptyClasses);
  const orphans = statements.filter((statement) => emptied.has(ownerOf(code, statement) ?? ''));
  return changed(code, [...changes, ...orphans.map(gone)]);
}

function emptyClass(name: string): string {
  return `class ${name} { constructor() { throw new Error("${name} is left out of this page: see web/build/survey-parts.ts."); } }`;
}

function found(nodes: readonly Node[], what: string, library: string): readonly Node[] {
  if (nodes.length === 0) throw new Error(`${library} no longer has “${what}”. Say in web/build/survey-parts.ts what is in its place.`);
  return nodes;
}

function callsOf(code: string, statements: readonly Node[], call: string): readonly Node[] {
  return statements.filter((statement) => {
    const callee = expressionIn(statement, 'CallExpression')?.callee;
    return isNode(callee) && code.slice(callee.start, callee.end) === call;
  });
}

/** The calls of a registry that are left out; each name in it has to be on one of the lists, and each on the lists in it. */
function registrations(code: string, statements: readonly Node[], { call, kept, leftOut }: Registry, library: string): readonly Change[] {
  const calls = callsOf(code, statements, call).map((statement) => ({ statement, name: registeredName(code, statement) }));
  const names = new Set(calls.map(({ name }) => name));
  const listed = new Set([...kept, ...leftOut]);
  const unknown = [...names].filter((name) => !listed.has(name));
  const missing = [...listed].filter((name) => !names.has(name));
  if (unknown.length > 0)
    throw new Error(`${library} has something new in ${call}: ${unknown.join(', ')}. Say in web/build/survey-parts.ts whether it is kept.`);
  if (missing.length > 0)
    throw new Error(`${library} no longer has this in ${call}: ${missing.join(', ')}. See web/build/survey-parts.ts.`);
  return calls.filter(({ name }) => leftOut.includes(name)).map(({ statement }) => gone(statement));
}

/** What is registered: the text of the first argument, or what it is called in the code. */
function registeredName(code: string, statement: Node): string {
  const [first] = argumentsIn(statement);
  if (!first) return '';
  return typeof first.value === 'string' ? first.value : code.slice(first.start, first.end);
}

/** The method that is written as `Class.method`. */
function methods(statements: readonly Node[], name: string): readonly Node[] {
  const [owner, method] = name.split('.');
  return statements
    .filter((statement) => className(statement) === owner)
    .flatMap(({ body }) => (body as Node & { readonly body: readonly Node[] }).body)
    .filter(({ type, key }) => type === 'MethodDefinition' && isNode(key) && key.name === method);
}

/** What `name` is given where it is declared. */
function variables(statements: readonly Node[], name: string): readonly Node[] {
  return statements
    .filter(({ type }) => type === 'VariableDeclaration')
    .flatMap(({ declarations }) => declarations as readonly Node[])
    .filter(({ id }) => isNode(id) && id.name === name)
    .map(({ init }) => init)
    .filter(isNode);
}
