import { evaluate, type Finding } from '@siklus/core/policy'
import type { FormFault } from '../../ui/error-summary.tsx'
import { type Tried, trialFaults } from './trial-faults.tsx'
import { readFacts } from './trial-form.ts'

/** What came of trying: a finding, or what stands in the way. */
export type Trial =
  | { readonly finding: Finding; readonly faults: readonly [] }
  | { readonly finding: null; readonly faults: readonly FormFault[] }

/** Decides by a rule and keeps nothing. What the person can put right comes back as faults of the form; anything else is thrown. */
export const tryRule = (tried: Tried, on: string): Trial => {
  const { pack, rule } = tried
  try {
    return { finding: evaluate(pack, rule.id, readFacts(rule.facts, tried), { on }), faults: [] }
  } catch (error) {
    const faults = trialFaults(tried, error)
    if (faults === undefined) throw error
    return { finding: null, faults }
  }
}
