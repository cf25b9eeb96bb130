import type {
  Standing,
  Chart as WorkflowChart,
  ChartEdge as WorkflowEdge,
  ChartNode as WorkflowNode,
} from '@siklus/core'
import type { Chart, ChartEdge, ChartNode } from '../../charts/chart.ts'
import type { Translator } from '../../i18n/translator.ts'
import { deadlineWord, eventWord, stateWord } from '../words/word.ts'

const START = '/start'

/** The statechart of a workflow in the person's words, with the states marked where a case stands. */
export const caseChart = (t: Translator, chart: WorkflowChart, standing: Standing): Chart => {
  const starts = chart.nodes.filter(({ initial }) => initial)
  return {
    nodes: [...chart.nodes.map((node) => stateNode(t, node, standing)), ...starts.map(startNode)],
    edges: [...starts.map(startEdge), ...drawn(chart).map((edge) => stateEdge(t, edge))],
  }
}

const stateNode = (t: Translator, node: WorkflowNode, { active }: Standing): ChartNode => {
  const isActive = active.includes(node.path)
  return {
    id: node.path,
    ...(node.parent !== '' && { parent: node.parent }),
    label: stateWord(t, node.label),
    kind: node.kind,
    ...(isActive && { active: true }),
    ...(isActive && node.tags.some((tag) => tag.startsWith('for:')) && { waits: true }),
    ...(isActive && node.tags.includes('overdue') && { overdue: true }),
  }
}

const startNode = ({ path, parent }: WorkflowNode): ChartNode => ({
  id: `${path}${START}`,
  ...(parent !== '' && { parent }),
  label: '',
  kind: 'initial',
})

const startEdge = ({ path }: WorkflowNode): ChartEdge => ({
  from: `${path}${START}`,
  to: path,
  label: '',
  kind: 'event',
})

/** What changes nothing visible (a report that tells its cycle it was closed) would only be a loop on a box. */
const drawn = ({ edges }: WorkflowChart): readonly WorkflowEdge[] =>
  edges.filter(({ from, to }) => from !== '' && from !== to)

const stateEdge = (t: Translator, { from, to, event, kind }: WorkflowEdge): ChartEdge => ({
  from,
  to,
  label: kind === 'deadline' ? deadlineWord(t, event) : kind === 'done' ? '' : eventWord(t, event),
  kind: kind === 'deadline' ? 'deadline' : 'event',
})
