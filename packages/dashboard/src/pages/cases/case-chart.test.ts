import type { Chart, ChartNode, Standing } from '@siklus/core'
import { expect, test } from 'vitest'
import { checkChart } from '../../charts/chart.ts'
import { translatorFor } from '../../i18n/translator.ts'
import { caseChart } from './case-chart.ts'

const t = translatorFor('id', 'Asia/Jakarta')
const node = (path: string, label: string, more: Partial<ChartNode> = {}): ChartNode => ({
  ...{ path, label, parent: path.split('.').slice(0, -1).join('.') },
  ...{ kind: 'atomic', initial: false, tags: [], ...more },
})

const workflow: Chart = {
  workflow: 'plan',
  version: 1,
  nodes: [
    node('work', 'work', { kind: 'compound', initial: true }),
    node('work.draft', 'plan.draft', { initial: true, tags: ['for:owner'] }),
    node('work.late', 'plan.late', { tags: ['for:owner', 'overdue'] }),
    node('inForce', 'plan.inForce', { kind: 'final' }),
  ],
  edges: [
    { from: 'work.draft', to: 'work.late', event: 'planDue', kind: 'deadline', by: ['system'] },
    { from: 'work', to: 'inForce', event: 'plan.submit', kind: 'event', by: ['owner'] },
    { from: 'work', to: 'work', event: 'report.closed', kind: 'told', by: ['system'] },
  ],
}
const standing: Standing = { active: ['work', 'work.late'], labels: [], tags: [] }

test('states and edges are told in the reader’s words, the present ones marked', () => {
  const chart = caseChart(t, workflow, standing)
  checkChart(chart)
  expect(chart.nodes.find(({ id }) => id === 'work.late')).toEqual({
    ...{ id: 'work.late', parent: 'work', label: 'Rencana lewat tenggat', kind: 'atomic' },
    ...{ active: true, waits: true, overdue: true },
  })
  expect(chart.nodes.find(({ id }) => id === 'work.draft')).not.toHaveProperty('active')
  expect(chart.edges.map(({ from, to, kind }) => [from, to, kind])).toEqual([
    ['work/start', 'work', 'event'],
    ['work.draft/start', 'work.draft', 'event'],
    ['work.draft', 'work.late', 'deadline'],
    ['work', 'inForce', 'event'],
  ])
  expect(chart.edges[2]?.label).toBe('Tenggat rencana')
})
