// Takes away what classes can do and nobody asks of them. SurveyJS's classes have thousands of members, many for its own editor
// and for features no definition of ours has. A bundler keeps every member of a class it keeps; this does not.
//
// A member is used if its name is written somewhere that is used: as a name, or as a word in a text, since SurveyJS also reads
// properties by names in texts. It makes a name of parts in one way only: `locTitle` of `title`; who asks for either gets both. A name that is used keeps every
// member called so, of whatever class.
import { argumentsIn, type Change, changed, className, gone, isNode, type Node, ownerOf, partsOf, statementsOf } from './syntax.ts';

/** Something that is there for its name's sake: a declaration, a member, a property of a class as SurveyJS registers it. */
interface Named {
  readonly names: readonly string[];
  /** The words written in it. */
  readonly words: ReadonlySet<string>;
  readonly place?: Change;
}

/** Asked by the language or the browser itself. */
const always = ['constructor', 'toString', 'toJSON', 'valueOf', 'then', 'handleEvent', 'next'];
/** Asked of a component by React. */
const byReact = [
  ...['render', 'componentDidMount', 'componentDidUpdate', 'componentWillUnmount', 'componentDidCatch'],
  ...['shouldComponentUpdate', 'getDerivedStateFromProps', 'getSnapshotBeforeUpdate', 'getDerivedStateFromError'],
];

/**
 * The module without the members of its classes that are not used.
 *
 * @param code the module, with nothing but declarations, registrations and additions to classes at its top level
 * @param users the words of everything that uses the module
 */
export function withoutUnusedMembers(code: string, users: readonly Iterable<string>[]): string {
  const { named, roots } = namedIn(code);
  const used = usedWords(named, new Set([...always, ...byReact, ...roots, ...users.flatMap((user) => [...user])]));
  const unused = named.filter(({ names, place }) => place && !names.some((name) => used.has(name)));
  if (unused.length === 0)
    throw new Error('No member of a class is unused: has the library another shape? See web/build/unused-members.ts.');
  return changed(
    code,
    unused.flatMap(({ place }) => place ?? []),
  );
}

function usedWords(named: readonly Named[], roots: ReadonlySet<string>): ReadonlySet<string> {
  const byName = new Map<string, Named[]>();
  for (const one of named) for (const name of one.names) byName.set(name, [...(byName.get(name) ?? []), one]);
  const used = new Set<string>();
  const waiting = [...roots];
  for (let word = waiting.pop(); word !== undefined; word = waiting.pop()) {
    if (used.has(word)) continue;
    used.add(word);
    for (const twin of [localized(word), unlocalized(word)]) if (twin && byName.has(twin)) waiting.push(twin);
    for (const { words } of byName.get(word) ?? []) for (const other of words) if (!used.has(other)) waiting.push(other);
  }
  return used;
}

/** SurveyJS makes both of a property with texts in several languages: `title` and `locTitle`. */
function localized(name: string): string {
  return `loc${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

function unlocalized(name: string): string | undefined {
  const rest = /^loc([A-Z].*)/.exec(name)?.[1];
  return rest && rest.charAt(0).toLowerCase() + rest.slice(1);
}

/** Everything in a module that has a name, and the words that are used whatever is. */
function namedIn(code: string): { readonly named: readonly Named[]; readonly roots: ReadonlySet<string> } {
  const named: Named[] = [];
  const roots = new Set<string>();
  const statements = statementsOf(code);
  const classes = new Set(statements.map(className));
  for (const statement of statements) {
    const owner = ownerOf(code, statement);
    if (statement.type === 'ExportNamedDeclaration' || statement.type === 'ImportDeclaration') continue;
    if (className(statement)) named.push(...inClass(code, statement));
    else if (isTexts(statement)) named.push(...texts(code, statement));
    else if (statement.type === 'FunctionDeclaration' || statement.type === 'VariableDeclaration') named.push(declared(code, statement));
    else if (owner && classes.has(owner)) named.push(addition(code, statement, owner));
    else if (isRegistration(code, statement)) named.push(...registered(code, statement, roots));
    else for (const word of wordsOf(code, statement)) roots.add(word);
  }
  return { named, roots };
}

/** The engine's own sentences by their names: those that nothing says are left out. */
const textsName = 'englishStrings';

function isTexts({ type, declarations }: Node): boolean {
  const [first] = type === 'VariableDeclaration' ? (declarations as readonly Node[]) : [];
  return isNode(first?.id) && first.id.name === textsName;
}

function texts(code: string, statement: Node): readonly Named[] {
  const [{ init }] = statement.declarations as readonly [Node & { readonly init: Node }];
  return (init.properties as readonly Node[]).map((property) =>
    removable([keyOf(property)], withComma(code, property), wordsOf(code, property.value as Node)),
  );
}

/** A place in a list, with the comma after it. */
function withComma(code: string, node: Node): Node {
  return { ...node, end: node.end + (code.slice(node.end).match(/^\s*,/)?.[0].length ?? 0) };
}

function declared(code: string, statement: Node): Named {
  return { names: namesOf(statement), words: wordsOf(code, statement) };
}

/** What a statement declares. */
function namesOf(statement: Node): readonly string[] {
  if (!statement.type.endsWith('Declaration')) return [];
  const declarations = statement.type === 'VariableDeclaration' ? (statement.declarations as readonly Node[]) : [statement];
  return declarations.flatMap(({ id }) => (isNode(id) && typeof id.name === 'string' ? [id.name] : []));
}

/** A class and its members. What is written in the constructor belongs to the class. */
function inClass(code: string, statement: Node): readonly Named[] {
  const { superClass, body } = statement as Node & { readonly superClass?: Node; readonly body: Node };
  const members = body.body as readonly Node[];
  const isMember = ({ type, computed, kind }: Node) => type === 'MethodDefinition' && !computed && kind !== 'constructor';
  const own = members.filter((member) => !isMember(member)).flatMap((member) => [...wordsOf(code, member)]);
  return [
    { names: [className(statement) ?? ''], words: new Set([...own, ...(superClass ? wordsOf(code, superClass) : [])]) },
    ...members.filter(isMember).map((member) => removable([keyOf(member)], member, wordsOf(code, member.value as Node))),
  ];
}

/** `__decorate([…], Survey.prototype, "title")` is there for `title`; `Survey.platform = …` for its class. */
function addition(code: string, statement: Node, owner: string): Named {
  const [, , property] = argumentsIn(statement);
  if (!property) return { names: [owner], words: wordsOf(code, statement) };
  return removable([String(property.value)], statement, wordsOf(code, statement));
}

function isRegistration(code: string, statement: Node): boolean {
  return code.startsWith('Serializer.addClass(', statement.start);
}

/** The properties a class is registered with: `"name:type"` or `{ name: "name:type" }`. */
function registered(code: string, statement: Node, roots: Set<string>): readonly Named[] {
  const [name, properties, ...rest] = argumentsIn(statement);
  for (const node of [name, ...rest]) if (node) for (const word of wordsOf(code, node)) roots.add(word);
  const elements = (properties?.type === 'ArrayExpression' ? properties.elements : []) as readonly Node[];
  return elements.map((element) => removable([propertyName(element)], withComma(code, element), wordsOf(code, element)));
}

function propertyName(element: Node): string {
  const named = ((element.properties ?? []) as readonly Node[]).find(({ key }) => isNode(key) && (key.name ?? key.value) === 'name');
  const text = named && isNode(named.value) ? named.value.value : element.value;
  const name = /^!?([\w$]+)/.exec(String(text ?? ''))?.[1];
  if (!name) throw new Error('A class is registered with a property without a name: see web/build/unused-members.ts.');
  return name;
}

function removable(names: readonly string[], node: Node, words: ReadonlySet<string>): Named {
  return { names, words, place: gone(node) };
}

function keyOf({ key }: Node): string {
  return isNode(key) ? String(key.name ?? key.value) : '';
}

const word = /[A-Za-z_$][\w$]*/g;

function wordsIn(text: string): readonly string[] {
  return text.match(word) ?? [];
}

/** Every word of a source in TypeScript, types too. */
export function wordsOfSource(code: string): ReadonlySet<string> {
  return new Set(statementsOf(code, 'tsx').flatMap((statement) => [...wordsOf(code, statement)]));
}

/**
 * The words of a module that is used: what it imports counts only where it is used, and what its classes can do only where
 * someone asks it.
 *
 * @param users the words of everything that uses the module
 */
export function wordsOfModule(code: string, users: readonly Iterable<string>[]): ReadonlySet<string> {
  const { named, roots } = namedIn(code);
  return usedWords(named, new Set([...always, ...byReact, ...roots, ...users.flatMap((user) => [...user])]));
}

/** Every name and every word of every text in a node; what stands in comments is no use of anything. */
function wordsOf(code: string, node: Node): ReadonlySet<string> {
  const words = new Set<string>();
  const waiting = [node];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (typeof next.name === 'string') words.add(next.name);
    if (next.type === 'TemplateElement' || typeof next.value === 'string')
      for (const one of wordsIn(code.slice(next.start, next.end))) words.add(one);
    waiting.push(...partsOf(next));
  }
  return words;
}
