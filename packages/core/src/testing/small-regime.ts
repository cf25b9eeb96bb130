import { sum, weightedMean, weightedSum, within } from '../policy/aggregate.ts'
import { dated } from '../policy/dated.ts'
import { decimal } from '../policy/decimal.ts'
import { breachesOf, defineDistribution } from '../policy/distribution.ts'
import { called, exactNumber, group, isoDay, listOf, oneOf, wholeNumber, yesOrNo } from '../policy/facts.ts'
import { ifAndOnlyIf } from '../policy/gate.ts'
import { addDays, daysBetween } from '../policy/iso-day.ts'
import { law } from '../policy/law.ts'
import { cellAt, defineMatrix } from '../policy/matrix.ts'
import { definePack, type Pack } from '../policy/pack.ts'
import { rounding } from '../policy/rounding.ts'
import { type AnyRule, defineRule } from '../policy/rule.ts'
import { type Band, below, defineScale, from, labelAt } from '../policy/scale.ts'

/** By rule: what becomes of it before the pack is put together. */
export type Alterations = { readonly [rule: string]: (rule: AnyRule) => AnyRule }

const decree = law({ id: 'decree-1-2026', title: { id: 'Peraturan 1 Tahun 2026', en: 'Decree 1 of 2026' } })
const begin = '2026-01-01'
const words = (id: string, en: string) => ({ id, en })
const about = (article: string, title: { readonly id: string; readonly en: string }) =>
  ({ title, words: title, cites: [decree.article(article)] }) as const

const points = exactNumber({ min: '0', max: '120', places: 2 })
const amount = exactNumber({ min: '0', max: '1000', places: 1 })
const levels = ['above', 'meets', 'below'] as const

/** The five labels of the regime, best first. */
const gradeLabels = ['very-good', 'good', 'fair', 'poor', 'very-poor'] as const

/** The bands of the final value, ascending. */
export const gradeBands: readonly [Band<string>, ...Band<string>[]] = [
  { label: 'very-poor', upper: below('50') },
  { label: 'poor', lower: from('50'), upper: below('70') },
  { label: 'fair', lower: from('70'), upper: below('90') },
  { label: 'good', lower: from('90') },
]

/** Who hears peers weighs behaviour more. */
export const weights = { alone: { skp: '70', behaviour: '30' }, withPeers: { skp: '60', behaviour: '40' } }

const isCheaper = ({ kind }: { readonly kind: 'output' | 'cost' }) => kind === 'cost'

const workResult = defineRule({
  ...about('40', words('Nilai hasil kerja', 'Value of results')),
  id: 'work-result',
  facts: {
    results: called(
      words('Hasil kerja', 'Results'),
      listOf(
        group({
          kind: called(words('Jenis', 'Kind'), oneOf(['output', 'cost'])),
          target: called(words('Target', 'Target'), amount),
          realisation: called(words('Realisasi', 'Realisation'), amount),
          weight: called(words('Bobot', 'Weight'), wholeNumber({ min: 1, max: 100 })),
        }),
        { min: 1, max: 20 },
      ),
    ),
  },
  params: { ends: dated({ [begin]: { least: '0', most: '120' } }), total: dated({ [begin]: 100 }) },
  promises: {
    bounds: { min: '0', max: '120' },
    orderFree: ['results'],
    monotone: {
      'results.*.realisation': (item: { readonly kind: 'output' | 'cost' }) => (isCheaper(item) ? 'lower' : 'higher'),
    },
    weights: { list: 'results', weight: 'weight', total: '100' },
  },
  decide: ({ results }, { ends, total }, { refuse }) => {
    const weight = sum(results.map((one) => decimal(one.weight)))
    if (!weight.eq(total)) refuse('results', `weights that add up to ${total}`, weight.toFixed())
    const parts = results.map(({ target, realisation, ...one }, index) => {
      if (decimal(target).isZero()) refuse(`results.${index}.target`, 'a number above 0', target)
      const percent = decimal(realisation).times(100).dividedBy(target)
      const value = within(isCheaper(one) ? decimal(200).minus(percent) : percent, {
        least: decimal(ends.least),
        most: decimal(ends.most),
      })
      return { value, weight: decimal(one.weight) }
    })
    return weightedMean(parts)
  },
})

const finalValue = defineRule({
  ...about('41', words('Nilai akhir', 'Final value')),
  id: 'final-value',
  facts: {
    skp: called(words('Nilai SKP', 'Plan value'), points),
    behaviour: called(words('Nilai perilaku', 'Behaviour value'), points),
    peersHeard: called(words('Mendengar rekan kerja', 'Peers were heard'), yesOrNo),
  },
  params: { weights: dated({ [begin]: weights }), cents: dated({ [begin]: rounding('half-up', 2) }) },
  promises: {
    bounds: { min: '0', max: '120' },
    monotone: { skp: 'higher', behaviour: 'higher' },
    paramsAddUp: { weights: '100' },
  },
  decide: ({ skp, behaviour, peersHeard }, { weights: all, cents }, { round }) => {
    const { skp: plan, behaviour: manners } = peersHeard ? all.withPeers : all.alone
    const parts = [
      { value: decimal(skp), weight: decimal(plan) },
      { value: decimal(behaviour), weight: decimal(manners) },
    ]
    return round(weightedSum(parts).dividedBy(100), cents)
  },
})

const predicateMatrix = defineMatrix({
  id: 'predicate',
  rows: levels,
  columns: levels,
  labels: gradeLabels,
  cells: {
    above: { above: 'very-good', meets: 'good', below: 'poor' },
    meets: { above: 'good', meets: 'good', below: 'poor' },
    below: { above: 'fair', meets: 'fair', below: 'very-poor' },
  },
})

const predicate = defineRule({
  ...about('43', words('Predikat', 'Predicate')),
  id: 'predicate',
  facts: {
    results: called(words('Rating hasil', 'Result rating'), oneOf(levels)),
    behaviour: called(words('Rating perilaku', 'Behaviour rating'), oneOf(levels)),
  },
  params: { matrix: dated({ [begin]: predicateMatrix }) },
  promises: { labels: gradeLabels, monotone: { results: 'earlier', behaviour: 'earlier' } },
  decide: ({ results, behaviour }, { matrix }) => cellAt(matrix, results, behaviour),
})

/** At most one in five very good, and somebody below good. */
export const pattern = defineDistribution({
  id: 'pattern',
  labels: ['very-good', 'good', 'below'],
  constraints: [
    { id: 'few', of: ['very-good'], most: { share: '0.2' }, words: words('Paling banyak 20%', 'At most 20%') },
    { id: 'some', of: ['below'], least: { heads: 1 }, words: words('Sedikitnya satu', 'At least one') },
  ],
  force: 'advisory',
  rounding: { least: rounding('ceiling', 0), most: rounding('floor', 0) },
})

const heads = wholeNumber({ min: 0, max: 50 })

const patternKept = defineRule({
  ...about('44', words('Pola distribusi dipenuhi', 'The distribution is kept')),
  id: 'pattern-kept',
  facts: {
    veryGood: called(words('Sangat baik', 'Very good'), heads),
    good: called(words('Baik', 'Good'), heads),
    below: called(words('Di bawah baik', 'Below good'), heads),
  },
  params: { pattern: dated({ [begin]: pattern }) },
  promises: { monotone: { veryGood: 'lower' } },
  decide: ({ veryGood, ...others }, { pattern: its }) =>
    breachesOf(its, { ...others, 'very-good': veryGood }).length === 0,
})

const objectionWindow = defineRule({
  ...about('59', words('Tenggat keberatan', 'Window for an objection')),
  id: 'objection-window',
  facts: {
    receivedOn: called(words('Tanggal diterima', 'Day of receipt'), isoDay),
    filedOn: called(words('Tanggal diajukan', 'Day of filing'), isoDay),
  },
  params: { days: dated({ [begin]: 14, '2027-01-01': 21 }) },
  promises: { of: 'inTime', monotone: { filedOn: 'earlier' } },
  decide: ({ receivedOn, filedOn }, { days }, { refuse }) => {
    const day = daysBetween(receivedOn, filedOn)
    if (day < 0) refuse('filedOn', 'the day of receipt or a later day', filedOn)
    return { inTime: day <= days, lastDay: addDays(receivedOn, days) }
  },
})

const gradeOf = (value: AnyRule) =>
  defineRule({
    ...about('42', words('Sebutan', 'Grade')),
    id: 'grade',
    facts: { ...finalValue.facts, hasNewIdea: called(words('Ada ide baru', 'Has a new idea'), yesOrNo) },
    params: {
      scale: dated({ [begin]: defineScale({ id: 'grade', gaps: 'none', bands: gradeBands }) }),
      veryGoodFrom: dated({ [begin]: '110' }),
    },
    consults: { value: value as typeof finalValue },
    promises: { labels: gradeLabels, monotone: { skp: 'higher', behaviour: 'higher', hasNewIdea: 'higher' } },
    decide: ({ hasNewIdea, ...facts }, { scale, veryGoodFrom }, { consult }): string => {
      const total = consult.value(facts)
      const isVeryGood = hasNewIdea && total.gte(veryGoodFrom)
      return ifAndOnlyIf<string>({ label: 'very-good', when: isVeryGood, otherwise: () => labelAt(scale, total) })
    },
  })

/** A pack of six small rules with everything that laws do; for tests of what checks packs, which alter one rule into a wrong one. */
export const smallRegime = (alterations: Alterations = {}): Pack => {
  const altered = (rule: AnyRule): AnyRule => alterations[rule.id]?.(rule) ?? rule
  const value = altered(finalValue)
  const main = altered(gradeOf(value))
  return definePack({
    id: 'small-regime',
    version: '1.0.0',
    title: words('Aturan kecil', 'A small regime'),
    laws: [decree],
    inForce: { from: begin },
    rules: [altered(workResult), value, main, ...[predicate, patternKept, objectionWindow].map(altered)],
    main,
    notModelled: [
      { topic: words('Penghargaan', 'Awards'), why: words('Keputusan pejabat', 'A decision of officials') },
    ],
  })
}
