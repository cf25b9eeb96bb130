import { type Decimal, decimal } from '../../policy/decimal.ts'

/** What was agreed and what came of it, as facts: text in any one unit. */
export interface AgreedAndDone {
  readonly target: string
  readonly realisation: string
}

/** What was done in percent of the target. The target must not be 0: the fields see to it. */
export const percentOfTarget = ({ target, realisation }: AgreedAndDone): Decimal =>
  // multiplied first: then what comes out even comes out exactly
  decimal(realisation).times(100).dividedBy(decimal(target))
