// What a screen reader is told: the browser's accessibility tree as lines, one for each element that has a role to a reader.
import type { Page } from 'playwright-core';

interface AXValue {
  readonly value?: unknown;
}
interface AXNode {
  readonly nodeId: string;
  readonly parentId?: string;
  readonly ignored: boolean;
  readonly role?: AXValue;
  readonly name?: AXValue;
  readonly description?: AXValue;
  readonly value?: AXValue;
  readonly properties?: readonly { readonly name: string; readonly value: AXValue }[];
  readonly childIds?: readonly string[];
}

const left = new Set([
  'StaticText',
  'InlineTextBox',
  'generic',
  'none',
  'RootWebArea',
  'paragraph',
  'LineBreak',
  'Legend',
  'LabelText',
  'ListMarker',
  'MenuListPopup',
]);
const told = ['required', 'invalid', 'checked', 'disabled', 'expanded', 'level'];

/** The lines of the element that a selector finds. @example await toldOf(page, 'form') // ['group "Fråga 1 Hur mycket?"', …] */
export async function toldOf(page: Page, selector: string): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Accessibility.enable');
  const { root } = (await session.send('DOM.getDocument', { depth: 0 })) as { root: { nodeId: number } };
  const { nodeId } = (await session.send('DOM.querySelector', { nodeId: root.nodeId, selector })) as { nodeId: number };
  const { node } = (await session.send('DOM.describeNode', { nodeId })) as { node: { backendNodeId: number } };
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as unknown as {
    nodes: readonly (AXNode & { backendDOMNodeId?: number })[];
  };
  await session.detach();
  const byId = new Map(nodes.map((one) => [one.nodeId, one]));
  const start = nodes.find(({ backendDOMNodeId }) => backendDOMNodeId === node.backendNodeId);
  return start ? linesOf(start, byId) : [];
}

function linesOf(node: AXNode, byId: ReadonlyMap<string, AXNode>): readonly string[] {
  const children = (node.childIds ?? []).flatMap((id) => {
    const child = byId.get(id);
    return child ? linesOf(child, byId) : [];
  });
  const role = String(node.role?.value ?? '');
  return node.ignored || left.has(role) ? children : [lineOf(role, node), ...children];
}

function lineOf(role: string, { name, description, value, properties = [] }: AXNode): string {
  const states = properties
    .filter((one) => told.includes(one.name) && ![false, 'false', undefined].includes(one.value.value as never))
    .map((one) => (one.value.value === true || one.value.value === 'true' ? one.name : `${one.name}=${String(one.value.value)}`));
  const parts = [
    role,
    name?.value ? `"${String(name.value)}"` : '',
    states.join(' '),
    value?.value ? `value="${String(value.value)}"` : '',
    description?.value ? `told "${String(description.value)}"` : '',
  ];
  return parts.filter(Boolean).join(' ');
}
