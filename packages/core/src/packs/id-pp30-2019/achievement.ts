import { floored } from '../../policy/aggregate.ts'
import { dated } from '../../policy/dated.ts'
import { type Decimal, decimal } from '../../policy/decimal.ts'
import { called, exactNumber, oneOf, optional } from '../../policy/facts.ts'
import { defineRule } from '../../policy/rule.ts'
import { asDirected, directionLabels, directions, easier } from './directions.ts'
import { permenpanrb8 } from './laws.ts'

/** Anything counted, up to the rupiah of a national budget. */
const measured = exactNumber({ min: '0', max: '999999999999999', places: 6 })

/**
 * PermenPANRB 8/2021, in substance: "normal": realisation / target x 100%; "khusus" (time, cost): (1 + (1 - realisation / target)) x 100%.
 * Where the target is a range, a realisation above it is measured by the upper bound and one below it by the lower bound.
 * Answers the percentage exactly; who prints it rounds it. Refuses a target of 0 and a range that ends before it begins.
 */
export const achievement = defineRule({
  id: 'achievement',
  title: { id: 'Capaian indikator kinerja individu', en: 'Achievement of an indicator' },
  cites: [
    permenpanrb8.whole({
      status: 'verified',
      note: 'The normal and the special condition and the bounds of a range, on printed pages; the article is not known.',
    }),
    permenpanrb8.whole({
      status: 'unverified',
      note: 'Inference: inside the range is 100 percent, nothing is less than 0, a target of 0 is refused.',
    }),
  ],
  words: {
    id: 'Normal: R/T x 100%. Khusus: (2 - R/T) x 100%. Target rentang: T adalah batas yang dilampaui R; di dalam rentang 100%.',
    en: 'Normal: R/T x 100%. Special: (2 - R/T) x 100%. Range: T is the bound that R has passed; inside the range 100%.',
  },
  facts: {
    direction: called({ id: 'Kondisi capaian', en: 'Condition' }, oneOf(directions, directionLabels)),
    target: called({ id: 'Target, atau batas bawah target', en: 'Target, or the lower bound of the target' }, measured),
    targetUpTo: called({ id: 'Batas atas target rentang', en: 'Upper bound of a range' }, optional(measured)),
    realisation: called({ id: 'Realisasi', en: 'Realisation' }, measured),
  },
  params: {
    least: dated(
      { '2021-07-01': 0 },
      {
        called: { id: 'Capaian terendah, persen', en: 'Least achievement, percent' },
        remark: {
          id: 'Kesimpulan sendiri: capaian khusus dapat negatif bila R lebih dari 2T; dibaca sebagai 0.',
          en: 'Our inference: a special achievement turns negative where R is more than 2T; it is read as 0.',
        },
      },
    ),
    insideRange: dated(
      { '2021-07-01': 100 },
      {
        called: { id: 'Capaian di dalam rentang, persen', en: 'Achievement inside the range, percent' },
        remark: {
          id: 'Kesimpulan sendiri: naskah hanya mengatur realisasi di luar rentang.',
          en: 'Our inference: the text speaks of realisations outside the range only.',
        },
      },
    ),
  },
  promises: {
    // at most: the largest realisation over the smallest target
    bounds: { min: '0', max: '99999999999999900000000' },
    monotone: { realisation: asDirected, target: easier, targetUpTo: easier },
  },
  decide: ({ direction, realisation, ...target }, { least, insideRange }, { refuse }) => {
    const range = { lower: decimal(target.target), upper: decimal(target.targetUpTo ?? target.target) }
    if (range.upper.lt(range.lower))
      refuse('targetUpTo', `${target.target} or more, as the range begins there`, range.upper.toFixed())
    if (range.upper.isZero()) refuse('target', 'a number above 0, or a yes/no indicator with target 1', target.target)
    const bound = boundPassed(range, decimal(realisation))
    if (!bound) return decimal(insideRange)
    const ratio = decimal(realisation).times(100).dividedBy(bound)
    return floored(direction === 'higher' ? ratio : decimal(200).minus(ratio), decimal(least))
  },
})

interface Range {
  readonly lower: Decimal
  readonly upper: Decimal
}

/** The bound that the realisation has passed, on either side. A target that is no range is both of its bounds. */
const boundPassed = ({ lower, upper }: Range, realisation: Decimal): Decimal | undefined => {
  if (realisation.gt(upper)) return upper
  return realisation.lt(lower) ? lower : undefined
}
