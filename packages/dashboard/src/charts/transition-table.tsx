import type { Translator } from '../i18n/translator.ts'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { type Chart, type ChartEdge, pathLabel } from './chart.ts'

interface TransitionTableProps {
  readonly t: Translator
  /** Unique on the page; the rows' ids begin with it. */
  readonly id: string
  readonly chart: Chart
}

const columns = (t: Translator, chart: Chart): readonly Column<ChartEdge>[] => [
  { head: t('chart.from'), names: true, cell: ({ from }) => pathLabel(chart, from) },
  { head: t('chart.by'), cell: ({ label }) => label },
  { head: t('chart.kind'), cell: ({ kind }) => (kind === 'event' ? t('chart.kind.event') : t('chart.kind.deadline')) },
  { head: t('chart.to'), cell: ({ to }) => pathLabel(chart, to) },
]

/** The transitions of a chart as a table: what the drawing shows, for those who read or copy it. */
export const TransitionTable = ({ t, id, chart }: TransitionTableProps) => (
  <details>
    <summary>{t('chart.table')}</summary>
    <DataTable
      caption={t('chart.table')}
      columns={columns(t, chart)}
      rows={chart.edges.filter(({ label }) => label !== '')}
      rowId={(edge) => `${id}-edge-${chart.edges.indexOf(edge)}`}
      empty={<p>–</p>}
    />
  </details>
)
