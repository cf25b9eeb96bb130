import type { Translator } from '../i18n/translator.ts'
import { type Chart, pathLabel } from './chart.ts'
import type { ChartLayout, PlacedEdge } from './layout.ts'
import { roundedPath } from './rounded-path.ts'
import { StateShape } from './state-shape.tsx'
import { TextLines } from './text-lines.tsx'
import { TransitionTable } from './transition-table.tsx'

/** A workflow as a drawing with its table. */
export interface StateChartProps {
  readonly t: Translator
  /** Unique on the page, also after swaps: the titles and the arrow hang on it. */
  readonly id: string
  readonly title: string
  readonly chart: Chart
  /** From `layoutChart(chart)`. */
  readonly layout: ChartLayout
}

const EdgeLine = ({
  id,
  placed,
  kind,
}: {
  readonly id: string
  readonly placed: PlacedEdge
  readonly kind: string
}) => <path class={`edge ${kind}`} d={roundedPath(placed.points)} marker-end={`url(#${id}-arrow)`} />

const EdgeLabel = ({ placed, kind }: { readonly placed: PlacedEdge; readonly kind: string }) => (
  <g class={`edge-label ${kind}`}>
    <TextLines
      lines={placed.lines}
      x={placed.label.x + placed.label.width / 2}
      y={placed.label.y + 13}
      step={15}
      anchor="middle"
    />
  </g>
)

const inWords = ({ t, chart }: StateChartProps): string => {
  const now = chart.nodes.filter(({ active, kind }) => active && kind !== 'compound' && kind !== 'parallel')
  const ways = chart.edges
    .filter(({ label }) => label !== '')
    .map(({ from, to, label }) => `${pathLabel(chart, from)} → ${pathLabel(chart, to)}: ${label}`)
  const here =
    now.length === 0 ? [] : [t('chart.now', { states: now.map(({ id }) => pathLabel(chart, id)).join(', ') })]
  return [...here, ...ways].join('; ')
}

const Drawing = (props: StateChartProps) => {
  const { id, title, chart, layout } = props
  const placed = chart.nodes.flatMap((node) => {
    const at = layout.nodes.get(node.id)
    return at ? [{ node, at }] : []
  })
  const ways = layout.edges.map((edge, index) => ({ placed: edge, kind: chart.edges[index]?.kind ?? 'event' }))
  return (
    <svg
      class="statechart"
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
      viewBox={`-4 -4 ${layout.width + 8} ${layout.height + 8}`}
      width={layout.width + 8}
      height={layout.height + 8}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{inWords(props)}</desc>
      <defs>
        <marker
          id={`${id}-arrow`}
          class="arrow"
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="8"
          markerHeight="8"
          orient="auto-start-reverse"
        >
          <path d="M0 0 8 4 0 8z" />
        </marker>
      </defs>
      {placed.map(({ node, at }) => (
        <StateShape node={node} at={at} />
      ))}
      {ways.map((way) => (
        <EdgeLine id={id} {...way} />
      ))}
      {ways.map((way) => (
        <EdgeLabel {...way} />
      ))}
    </svg>
  )
}

/** The drawing, in a region that scrolls by itself on a narrow screen and can be reached with the keyboard, and its table. */
export const StateChart = (props: StateChartProps) => (
  <figure class="chart">
    <section class="scroll" aria-label={props.title} tabindex={0}>
      <Drawing {...props} />
    </section>
    <figcaption class="muted">{props.t('chart.legend')}</figcaption>
    <TransitionTable t={props.t} id={props.id} chart={props.chart} />
  </figure>
)
