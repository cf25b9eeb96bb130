import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api.js'
import type { Chart, ChartEdge, ChartNode } from './chart.ts'
import { textWidth, wrap } from './wrap.ts'

const LABEL = { limit: 18, perCharacter: 7.4, line: 18 }
const EDGE = { limit: 20, perCharacter: 6.4, line: 15 }
/** Room for the signs of an active, waiting or overdue state, kept in every state so that a case that moves moves no box. */
const SIGNS = 34

const isGroup = ({ kind }: ChartNode): boolean => kind === 'compound' || kind === 'parallel'

/** The label of a state in lines. */
export const stateLines = (node: ChartNode): readonly string[] =>
  isGroup(node) ? [node.label] : wrap(node.label, LABEL.limit)

const size = (node: ChartNode): { readonly width: number; readonly height: number } => {
  if (node.kind === 'initial') return { width: 14, height: 14 }
  const text = stateLines(node)
  return { width: Math.max(96, textWidth(text, LABEL.perCharacter) + SIGNS * 2), height: text.length * LABEL.line + 22 }
}

/** The engine does not hand these down from a graph to what is inside it: each level says them again. */
const everyLevel = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.spacing.nodeNode': '36',
  'elk.spacing.edgeNode': '22',
  'elk.spacing.edgeLabel': '4',
  'elk.layered.spacing.nodeNodeBetweenLayers': '40',
  'elk.layered.spacing.edgeNodeBetweenLayers': '18',
  // From the initial state downwards. The engine's own order of the model would read better still, but it fails inside a compound.
  'elk.layered.cycleBreaking.strategy': 'DEPTH_FIRST',
}

const graphNode = (chart: Chart, node: ChartNode): ElkNode => {
  if (!isGroup(node)) return { id: node.id, ...size(node) }
  const width = textWidth([node.label], LABEL.perCharacter) + SIGNS * 2
  return {
    id: node.id,
    layoutOptions: {
      ...everyLevel,
      'elk.padding': '[top=40,left=16,bottom=16,right=16]',
      'elk.nodeSize.constraints': 'MINIMUM_SIZE',
      'elk.nodeSize.minimum': `(${width}, 60)`,
    },
    children: childrenOf(chart, node.id),
  }
}

const childrenOf = (chart: Chart, parent: string | undefined): ElkNode[] =>
  chart.nodes.filter((node) => node.parent === parent).map((node) => graphNode(chart, node))

/** The label of an edge in lines; none for an edge without a label. */
export const edgeLines = ({ label }: ChartEdge): readonly string[] => (label === '' ? [] : wrap(label, EDGE.limit))

const graphEdge = (edge: ChartEdge, index: number): ElkExtendedEdge => {
  const text = edgeLines(edge)
  const label = { text: edge.label, width: textWidth(text, EDGE.perCharacter) + 8, height: text.length * EDGE.line + 4 }
  return { id: `edge-${index}`, sources: [edge.from], targets: [edge.to], labels: text.length === 0 ? [] : [label] }
}

/** The chart as the engine wants it: boxes inside boxes, with the room their texts take. */
export const graphOf = (chart: Chart): ElkNode => ({
  id: 'root of the chart',
  layoutOptions: {
    ...everyLevel,
    'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
    'elk.json.edgeCoords': 'ROOT',
    'elk.json.shapeCoords': 'ROOT',
  },
  children: childrenOf(chart, undefined),
  edges: chart.edges.map(graphEdge),
})
