import { expect, test } from 'vitest'
import { translatorFor } from '../i18n/translator.ts'
import { type Chart, ChartMistake, pathLabel } from './chart.ts'
import { type Box, layoutChart } from './layout.ts'
import { roundedPath } from './rounded-path.ts'
import { StateChart } from './statechart.tsx'

const t = translatorFor('id', 'Asia/Jakarta')

/** Nested and parallel: a review with a state inside that leaves it, and two regions that run side by side. */
const chart: Chart = {
  nodes: [
    { id: 'start', label: '', kind: 'initial' },
    { id: 'draft', label: 'Draf', kind: 'atomic' },
    { id: 'review', label: 'Telaah', kind: 'compound', active: true },
    { id: 'review.start', parent: 'review', label: '', kind: 'initial' },
    { id: 'waiting', parent: 'review', label: 'Menunggu <pejabat>', kind: 'atomic', active: true, waits: true },
    { id: 'late', parent: 'review', label: 'Lewat', kind: 'atomic', overdue: true, waits: true },
    { id: 'running', label: 'Berjalan', kind: 'parallel' },
    { id: 'reports', parent: 'running', label: 'Laporan', kind: 'compound' },
    { id: 'open', parent: 'reports', label: 'Terbuka', kind: 'atomic' },
    { id: 'hold', parent: 'running', label: 'Tunda', kind: 'compound' },
    { id: 'held', parent: 'hold', label: 'Ditunda', kind: 'atomic' },
    { id: 'done', label: 'Selesai', kind: 'final' },
  ],
  edges: [
    { from: 'start', to: 'draft', label: '', kind: 'event' },
    { from: 'draft', to: 'review', label: 'ajukan', kind: 'event' },
    { from: 'review.start', to: 'waiting', label: '', kind: 'event' },
    { from: 'waiting', to: 'late', label: '14 hari', kind: 'deadline' },
    { from: 'waiting', to: 'running', label: 'setujui', kind: 'event' },
    { from: 'review', to: 'draft', label: 'kembalikan', kind: 'event' },
    { from: 'held', to: 'held', label: 'perpanjang', kind: 'event' },
    { from: 'running', to: 'done', label: 'akhir tahun', kind: 'deadline' },
  ],
}

const inside = (outer: Box, inner: Box) =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height

const draw = async (given: Chart = chart) =>
  String(<StateChart t={t} id="c1" title="Alur rencana" chart={given} layout={await layoutChart(given)} />)

test('every state has a place inside its parent, and every edge a way', async () => {
  const layout = await layoutChart(chart)
  const page = { x: 0, y: 0, width: layout.width, height: layout.height }
  for (const node of chart.nodes) {
    const at = layout.nodes.get(node.id)
    const around = node.parent === undefined ? page : layout.nodes.get(node.parent)
    expect(at && around && inside(around, at), node.id).toBe(true)
  }
  expect(layout.edges.map(({ points }) => points.length >= 2)).toEqual(chart.edges.map(() => true))
})

test('states side by side do not lie on each other, and it begins at the top', async () => {
  const { nodes } = await layoutChart(chart)
  const at = (id: string) => nodes.get(id) ?? { x: 0, y: 0, width: 0, height: 0 }
  const [reports, hold] = [at('reports'), at('hold')]
  expect(reports.x + reports.width <= hold.x || hold.x + hold.width <= reports.x).toBe(true)
  expect(at('start').y).toBeLessThan(at('draft').y)
  expect(at('review.start').y).toBeLessThan(at('waiting').y)
})

test('a case that moves is drawn on the same layout', async () => {
  const moved = {
    ...chart,
    nodes: chart.nodes.map(({ active: _active, ...node }) => ({ ...node, active: node.id === 'draft' })),
  }
  expect(await layoutChart(moved)).toBe(await layoutChart(chart))
  const renamed = {
    ...chart,
    nodes: chart.nodes.map((node) => (node.id === 'draft' ? { ...node, label: 'Rancangan' } : node)),
  }
  expect(await layoutChart(renamed)).not.toBe(await layoutChart(chart))
})

test('drawing twice gives the same picture, and the chart stays as it was', async () => {
  const before = JSON.stringify(chart)
  expect(await draw()).toBe(await draw())
  expect(JSON.stringify(chart)).toBe(before)
})

test('the current states are marked by a sign and said in words; waiting and overdue have signs of their own', async () => {
  const html = await draw()
  expect(html.match(/class="sign-active"/g)).toHaveLength(2)
  expect(html.match(/class="sign-waits"/g)).toHaveLength(1)
  expect(html.match(/class="sign-overdue"/g)).toHaveLength(1)
  expect(html).toContain('class="node atomic active"')
  expect(html).toContain('Keadaan sekarang: Telaah › Menunggu &lt;pejabat&gt;; Draf → Telaah: ajukan;')
})

test('the drawing has a title and a description, scrolls in a region that has the keyboard, and carries no style', async () => {
  const html = await draw()
  expect(html).toContain(
    '<section class="scroll" aria-label="Alur rencana" tabindex="0"><svg class="statechart" role="img" aria-labelledby="c1-title c1-desc"',
  )
  expect(html).toContain('<title id="c1-title">Alur rencana</title>')
  expect(html).not.toMatch(/style=|<style/)
  expect(html).not.toContain('<pejabat>')
})

test('the table below says the same as the arrows, except those from where a state begins', async () => {
  const html = await draw()
  expect(html.match(/<tr id="c1-edge-/g)).toHaveLength(6)
  expect(html).toMatch(
    /Telaah › Menunggu &lt;pejabat&gt;<\/th><td[^>]*>14 hari<\/td><td[^>]*>tenggat<\/td><td[^>]*>Telaah › Lewat/,
  )
})

test('a chart that names a state it does not have is refused', async () => {
  const lost = { nodes: chart.nodes, edges: [{ from: 'draft', to: 'nowhere', label: 'x', kind: 'event' }] } as const
  await expect(layoutChart(lost)).rejects.toThrow(new ChartMistake('The edge draft → nowhere', 'nowhere'))
  const orphan = { nodes: [{ id: 'a', parent: 'b', label: 'A', kind: 'atomic' }], edges: [] } as const
  await expect(layoutChart(orphan)).rejects.toThrow("State 'a' names the state 'b'")
})

test('the full name of a state goes from the outside in', () => {
  expect(pathLabel(chart, 'open')).toBe('Berjalan › Laporan › Terbuka')
})

test('corners are rounded, by less where the way is short', () => {
  const way = [
    { x: 0, y: 0 },
    { x: 0, y: 20 },
    { x: 6, y: 20 },
  ]
  expect(roundedPath(way)).toBe('M0 0L0 13Q0 20 3 20L6 20')
  expect(roundedPath(way.slice(0, 2))).toBe('M0 0L0 20')
})
