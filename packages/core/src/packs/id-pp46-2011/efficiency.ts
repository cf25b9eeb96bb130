import { dated } from '../../policy/dated.ts'
import { type Decimal, decimal } from '../../policy/decimal.ts'
import { type AgreedAndDone, percentOfTarget } from './ratio.ts'

/** What a thing that should be sparing was worth, and how much of it was spared, in percent; negative when more was used than agreed. */
export type EfficiencyValue = { readonly value: Decimal; readonly efficiency: Decimal }

/** The numbers of both formulae, for time as for cost: the factor, the limit of the efficiency in percent, the value on target. */
export const efficiencyNumbers = dated(
  { '2014-01-01': { factor: '1.76', limitPercent: '24', onTarget: '76' } },
  { called: { id: 'Angka rumus efisiensi', en: 'Numbers of the formulae of efficiency' } },
)

/** The numbers of the formulae on one day. */
export interface EfficiencyNumbers {
  readonly factor: string
  readonly limitPercent: string
  readonly onTarget: string
}

/**
 * Perka BKN 1/2013: up to an efficiency of 24 percent, overrun included, (1.76 T - R) / T × 100; above it, 76 - ((1.76 T - R) / T × 100 - 100).
 * The limit itself belongs to the first formula and is worth 100; just above it the second begins just below 76.
 */
export const valueByEfficiency = (facts: AgreedAndDone, numbers: EfficiencyNumbers): EfficiencyValue => {
  const efficiency = decimal(100).minus(percentOfTarget(facts))
  const usual = usualValue(facts, numbers)
  if (isWithinLimit(facts, numbers)) return { value: usual, efficiency }
  return { value: decimal(numbers.onTarget).minus(usual.minus(100)), efficiency }
}

/** Asked without a division: 0.76 T is the limit exactly, whatever T is. */
const isWithinLimit = ({ target, realisation }: AgreedAndDone, { limitPercent }: EfficiencyNumbers): boolean =>
  decimal(realisation)
    .times(100)
    .gte(decimal(target).times(decimal(100).minus(limitPercent)))

const usualValue = ({ target, realisation }: AgreedAndDone, { factor }: EfficiencyNumbers): Decimal =>
  decimal(target).times(factor).minus(realisation).times(100).dividedBy(target)
