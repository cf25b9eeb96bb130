/** A node of a tree told by its parent; null is the top. */
export interface TreeNode {
  readonly id: string
  readonly parent: string | null
}

/** The nodes by their ids. */
export const byId = <Node extends TreeNode>(nodes: readonly Node[]): ReadonlyMap<string, Node> =>
  new Map(nodes.map((node) => [node.id, node]))

/** A node's id and those above it, nearest first. Stops before it would meet one again, so a cycle ends too. */
export const pathUp = (node: TreeNode, nodes: ReadonlyMap<string, TreeNode>): readonly string[] => {
  const path = [node.id]
  let above = node.parent
  while (above !== null && !path.includes(above)) {
    path.push(above)
    above = nodes.get(above)?.parent ?? null
  }
  return path
}

const returnsToItself = (node: TreeNode, nodes: ReadonlyMap<string, TreeNode>) => {
  const last = pathUp(node, nodes).at(-1) ?? node.id
  return nodes.get(last)?.parent === node.id
}

/** The nodes that are their own ancestors, in the given order. A node that only hangs below a cycle is not among them. */
export const nodesOnCycles = <Node extends TreeNode>(nodes: readonly Node[]): readonly Node[] => {
  const known = byId(nodes)
  return nodes.filter((node) => returnsToItself(node, known))
}

/** Orders by a text, by code units: the same on every machine. */
export const orderedBy = <Item>(items: readonly Item[], textOf: (item: Item) => string): readonly Item[] =>
  items
    .map((item) => ({ item, text: textOf(item) }))
    .toSorted((a, b) => (a.text === b.text ? 0 : a.text < b.text ? -1 : 1))
    .map(({ item }) => item)

/** The nodes from the top down: each after its parent, brothers and sisters by id, whatever order they came in. */
export const parentsFirst = <Node extends TreeNode>(nodes: readonly Node[]): readonly Node[] => {
  const known = byId(nodes)
  // A blank sorts before every character of an id, so a subtree stays together.
  return orderedBy(nodes, (node) => pathUp(node, known).toReversed().join(' '))
}
