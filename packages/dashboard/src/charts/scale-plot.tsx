import type { Translator } from '../i18n/translator.ts'

/** One band of a scale, ready to draw: where it begins and ends on the number line, and what it is worth there. */
export interface PlotBand {
  readonly label: string
  readonly lower: number
  readonly upper: number
  /** What the band is worth at its ends; left out for a scale of labels only. */
  readonly value?: readonly [number, number]
}

interface ScalePlotProps {
  readonly t: Translator
  /** Spoken in place of the drawing; the table beside it says the rest. */
  readonly title: string
  readonly bands: readonly PlotBand[]
}

const WIDTH = 560
const HEIGHT = 150
const LEFT = 44
const BASE = HEIGHT - 30

interface Ends {
  readonly least: number
  readonly most: number
}

const endsOf = (numbers: readonly number[]): Ends => ({ least: Math.min(...numbers), most: Math.max(...numbers) })

const place = ({ least, most }: Ends, value: number, from: number, to: number): number =>
  Math.round((from + ((value - least) / (most - least || 1)) * (to - from)) * 10) / 10

const Ticks = ({
  t,
  at,
  x,
}: {
  readonly t: Translator
  readonly at: readonly number[]
  readonly x: (n: number) => number
}) => (
  <>
    {at.map((number) => (
      <text class="tick" x={x(number)} y={HEIGHT - 14} text-anchor="middle">
        {t.number(number)}
      </text>
    ))}
  </>
)

/** Edges that stand too close to each other to be read are left out; the table has them all. */
const readable = (numbers: readonly number[], x: (n: number) => number): readonly number[] => {
  const kept: number[] = []
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = kept.at(-1)
    if (last === undefined || x(number) - x(last) >= 30) kept.push(number)
  }
  return kept
}

/** A scale as a drawing: bands along the number line, and over them, where the scale gives values, the value of each number. */
export const ScalePlot = ({ t, title, bands }: ScalePlotProps) => {
  const edges = bands.flatMap(({ lower, upper }) => [lower, upper])
  const values = bands.flatMap(({ value }) => value ?? [])
  const [across, up] = [endsOf(edges), endsOf(values.length > 0 ? values : [0, 1])]
  const x = (number: number) => place(across, number, LEFT, WIDTH - 12)
  const y = (number: number) => place(up, number, BASE - 16, 12)
  return (
    <svg
      class="scale-plot"
      role="img"
      aria-label={title}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
    >
      {bands.map(({ label, lower, upper }, index) => (
        <rect
          class={`band band-${index % 2}`}
          x={x(lower)}
          y={BASE - 8}
          width={Math.max(2, x(upper) - x(lower))}
          height={12}
        >
          <title>{label}</title>
        </rect>
      ))}
      {bands.map(({ lower, upper, value }) =>
        value === undefined ? null : (
          <path class="value-line" d={`M${x(lower)} ${y(value[0])}L${x(upper)} ${y(value[1])}`} />
        ),
      )}
      {values.length === 0 ? null : (
        <>
          <text class="tick" x={LEFT - 6} y={y(up.most) + 4} text-anchor="end">
            {t.number(up.most)}
          </text>
          <text class="tick" x={LEFT - 6} y={y(up.least) + 4} text-anchor="end">
            {t.number(up.least)}
          </text>
        </>
      )}
      <Ticks t={t} at={readable(edges, x)} x={x} />
    </svg>
  )
}
