// A module as a tree (ESTree), and changes to its text by place.
import { parseAst } from 'vite';

export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [part: string]: unknown;
}

/** The statements at the top level of a module. */
export function statementsOf(code: string, language: 'js' | 'tsx' = 'js'): readonly Node[] {
  return parseAst(code, { lang: language }).body as unknown as readonly Node[];
}

export function isNode(thing: unknown): thing is Node {
  return typeof thing === 'object' && thing !== null && typeof (thing as Partial<Node>).type === 'string';
}

/** The nodes right below a node. */
export function partsOf(node: Node): readonly Node[] {
  return Object.values(node).flat().filter(isNode);
}

/** The expression of a statement, if it is one of `type`. */
export function expressionIn({ expression }: Node, type: 'CallExpression' | 'AssignmentExpression'): Node | undefined {
  return isNode(expression) && expression.type === type ? expression : undefined;
}

/** What a statement that is a call passes on. */
export function argumentsIn(statement: Node): readonly Node[] {
  return (expressionIn(statement, 'CallExpression')?.arguments ?? []) as readonly Node[];
}

/** The class a statement declares. */
export function className({ type, id }: Node): string | undefined {
  return type === 'ClassDeclaration' && isNode(id) ? String(id.name) : undefined;
}

/** The class a statement belongs to, though it stands outside it: a decoration or a static property. */
export function ownerOf(code: string, statement: Node): string | undefined {
  const call = expressionIn(statement, 'CallExpression');
  if (call && isNode(call.callee) && call.callee.name === '__decorate') {
    const [, target] = argumentsIn(statement);
    return target && /^(\w+)\.prototype$/.exec(code.slice(target.start, target.end))?.[1];
  }
  const left = expressionIn(statement, 'AssignmentExpression')?.left;
  if (!isNode(left) || left.type !== 'MemberExpression' || !isNode(left.object)) return undefined;
  return left.object.type === 'Identifier' ? String(left.object.name) : undefined;
}

/** One place in a text, and what shall stand there instead. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Nothing where the node stands. */
export function gone({ start, end }: Node): Change {
  return { start, end, text: '' };
}

/** The text with the changes made. They must not overlap. */
export function changed(code: string, changes: readonly Change[]): string {
  let [text, from] = ['', 0];
  for (const { start, end, text: instead } of [...changes].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < from) throw new Error(`Two changes at ${start}.`);
    text += code.slice(from, start) + instead;
    from = end;
  }
  return text + code.slice(from);
}
