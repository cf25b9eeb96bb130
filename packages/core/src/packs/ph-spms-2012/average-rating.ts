import { sum } from '../../policy/aggregate.ts'
import { type Decimal, decimal } from '../../policy/decimal.ts'
import { called, exactNumber, group, listOf, optional } from '../../policy/facts.ts'
import { defineRule } from '../../policy/rule.ts'
import { cscMc6 } from './laws.ts'
import { betterOutput, outputRating } from './output-rating.ts'

/** The mean over the outputs. `points` over `of` is the same, undivided and exact. */
export type AverageRating = { readonly value: Decimal; readonly points: Decimal; readonly of: Decimal }

/** What makes a list of outputs better. */
export const betterOutputs = Object.fromEntries(
  Object.entries(betterOutput).map(([path, better]) => [`outputs.*.${path}`, better] as const),
)

/** One, two and three rated dimensions all divide six: in sixths, no third is ever cut off before the end. */
const sixths = 6

/**
 * The mean of A over the outputs, plain or weighted: by the weights where every output has one, alike where none has. Refuses weights for
 * some outputs only. Weights are taken in proportion: the text found does not say what they must add up to.
 */
export const averageRating = defineRule({
  id: 'average-rating',
  title: { id: 'Rata-rata rating keluaran', en: 'Average of the outputs' },
  cites: [cscMc6.whole({ status: 'unverified', note: 'The mean, plain or weighted, of A over outputs: from memory.' })],
  words: {
    id: 'Rata-rata A semua keluaran; bila setiap keluaran berbobot, rata-rata tertimbang: jumlah bobot × A dibagi jumlah bobot.',
    en: 'The mean of A over all outputs; where every output has a weight, weighted: the sum of weight × A over the sum of weights.',
  },
  facts: {
    outputs: called(
      { id: 'Keluaran', en: 'Outputs' },
      listOf(
        group({
          ...outputRating.facts,
          weight: called({ id: 'Bobot', en: 'Weight' }, optional(exactNumber({ min: '0.01', max: '100', places: 2 }))),
        }),
        { min: 1, max: 200 },
      ),
    ),
  },
  consults: { output: outputRating },
  promises: { of: 'value', bounds: { min: '1', max: '5' }, monotone: betterOutputs, orderFree: ['outputs'] },
  decide: ({ outputs }, _params, { consult, refuse }): AverageRating => {
    const weighted = outputs.filter(({ weight }) => weight !== undefined).length
    if (weighted !== 0 && weighted !== outputs.length)
      refuse('outputs', 'a weight for every output, or for none', `weights for ${weighted} of ${outputs.length}`)
    const parts = outputs.map(({ weight, ...output }, index) => ({
      ...consult.output(output, `outputs.${index}`),
      weight: decimal(weight ?? 1),
    }))
    const points = sum(parts.map((part) => part.points.times(part.weight).times(sixths / part.rated)))
    const of = sum(parts.map(({ weight }) => weight)).times(sixths)
    return { value: points.dividedBy(of), points, of }
  },
})
