import type { Band, End, Line, Scale } from '@siklus/core/policy'
import { type PlotBand, ScalePlot } from '../../charts/scale-plot.tsx'
import type { Translator } from '../../i18n/translator.ts'
import { Sideways } from '../../ui/sideways.tsx'

interface ScaleProps {
  readonly t: Translator
  readonly scale: Scale
  readonly name: (code: string) => string
}

const signs = { lower: { true: '≥', false: '>' }, upper: { true: '≤', false: '<' } } as const

const endText = (t: Translator, side: 'lower' | 'upper', end: End | undefined): string =>
  end === undefined ? '' : `${signs[side][`${end.closed}`]} ${t.decimal(end.at)}`

const rangeText = (t: Translator, band: Band): string =>
  band.lower !== undefined && band.lower.at === band.upper?.at ? `= ${t.decimal(band.lower.at)}` : spanText(t, band)

const spanText = (t: Translator, { lower, upper }: Band): string =>
  [endText(t, 'lower', lower), endText(t, 'upper', upper)].filter((part) => part !== '').join('  ') ||
  t('policy.scale.all')

const valueText = (t: Translator, value: string | Line | undefined): string => {
  if (value === undefined) return '–'
  if (typeof value === 'string') return t.decimal(value)
  const ends = { from: t.decimal(value.from), to: t.decimal(value.to) }
  return Number(value.from) <= Number(value.to) ? t('policy.scale.line', ends) : t('policy.scale.fall', ends)
}

/** Where a band that is open for ever is cut off in the drawing: as wide as the widest of the others, or one. */
const plotBands = ({ bands }: Scale, name: (code: string) => string): readonly PlotBand[] => {
  const known = bands.flatMap(({ lower, upper }) => (lower && upper ? [Number(upper.at) - Number(lower.at)] : []))
  const width = Math.max(...known, 1)
  return bands.map(({ label, lower, upper, value }) => {
    const [low, high] = [lower && Number(lower.at), upper && Number(upper.at)]
    const from = low ?? (high ?? 0) - width
    return {
      label: name(label),
      lower: from,
      upper: high ?? from + width,
      ...(value !== undefined && { value: ends(value) }),
    }
  })
}

const ends = (value: string | Line): readonly [number, number] =>
  typeof value === 'string' ? [Number(value), Number(value)] : [Number(value.from), Number(value.to)]

/** A scale as a drawing and as a table: each band with its ends, its label, and what it is worth. */
export const ScaleView = ({ t, scale, name }: ScaleProps) => {
  const plot = plotBands(scale, name)
  const [first, last] = [plot[0]?.lower ?? 0, plot.at(-1)?.upper ?? 0]
  const hasValues = scale.bands.some(({ value }) => value !== undefined)
  return (
    <div class="scale">
      <Sideways label={t('policy.scale.band')}>
        <ScalePlot t={t} title={t('policy.scale.plot', { min: t.number(first), max: t.number(last) })} bands={plot} />
      </Sideways>
      <table class="plain">
        <thead>
          <tr>
            <th scope="col">{t('policy.scale.band')}</th>
            <th scope="col">{t('policy.scale.label')}</th>
            {hasValues ? <th scope="col">{t('policy.scale.value')}</th> : null}
          </tr>
        </thead>
        <tbody>
          {scale.bands.map((band) => (
            <tr>
              <td>{rangeText(t, band)}</td>
              <td>{name(band.label)}</td>
              {hasValues ? <td>{valueText(t, band.value)}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="muted">{t(`policy.gaps.${scale.gaps}`)}</p>
    </div>
  )
}
