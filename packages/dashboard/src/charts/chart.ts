import { TypedError } from '@siklus/core'

/** A state of a workflow, as it is drawn. */
export interface ChartNode {
  /** Unique in the chart. */
  readonly id: string
  /** The compound or parallel state around it. */
  readonly parent?: string
  readonly label: string
  readonly kind: 'atomic' | 'compound' | 'parallel' | 'final' | 'initial'
  /** The case is here now. */
  readonly active?: boolean
  /** Somebody has to act here. */
  readonly waits?: boolean
  /** A deadline has passed here. */
  readonly overdue?: boolean
}

/** A way from one state to another: by somebody's event, or because time runs out. */
export interface ChartEdge {
  readonly from: string
  readonly to: string
  readonly label: string
  readonly kind: 'event' | 'deadline'
}

/** A workflow as a drawing needs it. */
export interface Chart {
  readonly nodes: readonly ChartNode[]
  readonly edges: readonly ChartEdge[]
}

/** A chart names a state that it does not have. Fix whoever built the chart; nothing is drawn from half a workflow. */
export class ChartMistake extends TypedError {
  readonly _tag = 'ChartMistake'
  readonly code = 'CHART_MISTAKE'
  readonly where: string
  readonly missing: string
  constructor(where: string, missing: string) {
    super(`${where} names the state '${missing}', which the chart does not have`)
    this.where = where
    this.missing = missing
  }
}

/** Throws `ChartMistake` when a parent or an end of an edge is no state of the chart. */
export const checkChart = ({ nodes, edges }: Chart): void => {
  const ids = new Set(nodes.map(({ id }) => id))
  for (const { id, parent } of nodes) {
    if (parent !== undefined && !ids.has(parent)) throw new ChartMistake(`State '${id}'`, parent)
  }
  for (const { from, to } of edges) {
    const missing = [from, to].find((end) => !ids.has(end))
    if (missing !== undefined) throw new ChartMistake(`The edge ${from} → ${to}`, missing)
  }
}

/** The full name of a state, outermost first: `Berjalan › Pelaporan`. */
export const pathLabel = (chart: Chart, id: string): string => {
  const node = chart.nodes.find((one) => one.id === id)
  if (!node) return id
  return node.parent === undefined ? node.label : `${pathLabel(chart, node.parent)} › ${node.label}`
}
