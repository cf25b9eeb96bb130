import { createHash } from 'node:crypto'
import type { ELK as ElkEngine, ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api.js'
import { type Chart, type ChartEdge, checkChart } from './chart.ts'
import { edgeLines, graphOf, stateLines } from './graph.ts'

/** A point in the drawing, in pixels from its top left corner. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** A rectangle in the drawing. */
export interface Box extends Point {
  readonly width: number
  readonly height: number
}

/** Where a state is drawn, and its label in lines. */
export interface PlacedNode extends Box {
  readonly id: string
  readonly lines: readonly string[]
}

/** The way an edge takes, and where its label stands. */
export interface PlacedEdge {
  readonly points: readonly Point[]
  readonly label: Box
  readonly lines: readonly string[]
}

/** A chart with places for everything. Edges are in the order of the chart; nodes are found by their id. */
export interface ChartLayout {
  readonly width: number
  readonly height: number
  readonly nodes: ReadonlyMap<string, PlacedNode>
  readonly edges: readonly PlacedEdge[]
}

const round = (value: number | undefined): number => Math.round((value ?? 0) * 10) / 10

const box = (shape: Partial<Box>): Box => ({
  x: round(shape.x),
  y: round(shape.y),
  width: round(shape.width),
  height: round(shape.height),
})

const allNodes = (node: ElkNode): readonly ElkNode[] =>
  (node.children ?? []).flatMap((child) => [child, ...allNodes(child)])

const allEdges = (node: ElkNode): readonly ElkExtendedEdge[] => [
  ...(node.edges ?? []),
  ...(node.children ?? []).flatMap(allEdges),
]

const placedEdge = (edge: ChartEdge, laid: ElkExtendedEdge | undefined): PlacedEdge => ({
  points: (laid?.sections ?? []).flatMap(({ startPoint, bendPoints = [], endPoint }) =>
    [startPoint, ...bendPoints, endPoint].map(({ x, y }) => ({ x: round(x), y: round(y) })),
  ),
  label: box(laid?.labels?.[0] ?? {}),
  lines: edgeLines(edge),
})

const read = (chart: Chart, laid: ElkNode): ChartLayout => {
  const shapes = new Map(allNodes(laid).map((shape) => [shape.id, shape]))
  const edges = new Map(allEdges(laid).map((edge) => [edge.id, edge]))
  return {
    ...box(laid),
    nodes: new Map(
      chart.nodes.map((node) => [node.id, { id: node.id, lines: stateLines(node), ...box(shapes.get(node.id) ?? {}) }]),
    ),
    edges: chart.edges.map((edge, index) => placedEdge(edge, edges.get(`edge-${index}`))),
  }
}

let engine: Promise<ElkEngine> | undefined

/** The layout engine is 1.6 MB: it is loaded when the first chart is drawn, not when the dashboard starts. */
const loadEngine = (): Promise<ElkEngine> => {
  engine ??= import('elkjs/lib/elk.bundled.js').then(({ default: Elk }) => new Elk.default())
  return engine
}

const shapeOf = ({ nodes, edges }: Chart): string =>
  JSON.stringify([nodes.map(({ id, parent, label, kind }) => [id, parent, label, kind]), edges])

const KEPT = 64
const kept = new Map<string, Promise<ChartLayout>>()

/** Keeps a layout; the oldest makes room. A failed one is not kept. */
const keep = (key: string, layout: Promise<ChartLayout>): Promise<ChartLayout> => {
  const oldest = kept.keys().next()
  if (kept.size >= KEPT && !oldest.done) kept.delete(oldest.value)
  kept.set(key, layout)
  layout.catch(() => kept.delete(key))
  return layout
}

/**
 * Places the states and edges of a chart. The same workflow is laid out once: which states are active does not matter to it. Throws
 * `ChartMistake` for a chart that names states it does not have. The engine changes what it is given, so the graph is built anew.
 */
export const layoutChart = async (chart: Chart): Promise<ChartLayout> => {
  checkChart(chart)
  const key = createHash('sha256').update(shapeOf(chart)).digest('hex')
  const known = kept.get(key)
  if (known) return known
  return keep(
    key,
    loadEngine().then(async (elk) => read(chart, await elk.layout(graphOf(chart)))),
  )
}
