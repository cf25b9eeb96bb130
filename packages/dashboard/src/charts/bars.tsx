import type { Child } from 'hono/jsx'
import type { Translator } from '../i18n/translator.ts'
import type { BadgeTone } from '../ui/status-badge.tsx'

/** One bar. */
export interface Bar {
  readonly label: string
  readonly value: number
  /** The list of exactly these. */
  readonly href?: string
  /** A line below the label. */
  readonly note?: Child
  readonly tone?: BadgeTone
}

/** Counts side by side. */
export interface BarsProps {
  readonly t: Translator
  /** What is counted; spoken before the list. */
  readonly label: string
  readonly bars: readonly Bar[]
  /** The value of a full bar; the largest of the bars unless told. */
  readonly full?: number
}

interface RowProps {
  readonly t: Translator
  readonly bar: Bar
  readonly full: number
  readonly share?: number | undefined
}

const width = (value: number, full: number): string =>
  `${full > 0 ? Math.round(Math.min(1, value / full) * 1000) / 10 : 0}%`

const Row = ({ t, bar, full, share }: RowProps) => (
  <li class={`bar tone-${bar.tone ?? 'neutral'}`}>
    <span class="bar-label">
      {bar.href === undefined ? bar.label : <a href={bar.href}>{bar.label}</a>}
      {bar.note ? <small>{bar.note}</small> : null}
    </span>
    <span class="bar-value">
      {t.number(bar.value)}
      {share === undefined ? null : <small>{t.percent(share)}</small>}
    </span>
    <svg class="bar-track" width="100%" height="10" aria-hidden="true" focusable="false">
      <rect class="track" width="100%" height="10" rx="5" />
      <rect class="fill" width={width(bar.value, full)} height="10" rx="5" />
    </svg>
  </li>
)

/** Horizontal bars with their numbers in text: a list, so that it needs no table beside it. */
export const Bars = ({ t, label, bars, full = Math.max(0, ...bars.map(({ value }) => value)) }: BarsProps) => (
  <ol class="bars" aria-label={label}>
    {bars.map((bar) => (
      <Row t={t} bar={bar} full={full} />
    ))}
  </ol>
)

/** Steps that each fewer people have reached: every bar also says its share of the first. */
export const Funnel = ({ t, label, bars }: Omit<BarsProps, 'full'>) => {
  const first = bars[0]?.value ?? 0
  return (
    <ol class="bars" aria-label={label}>
      {bars.map((bar) => (
        <Row t={t} bar={bar} full={first} share={first > 0 ? bar.value / first : undefined} />
      ))}
    </ol>
  )
}
