import type { JsonObject } from '@siklus/core'
import {
  type AnyRule,
  evaluate,
  type FactFault,
  type Finding,
  InvalidDay,
  InvalidFacts,
  OffScale,
  type Pack,
  RuleNotInForce,
} from '@siklus/core/policy'
import type { Translator } from '../../i18n/translator.ts'
import type { FormFault } from '../../ui/error-summary.tsx'
import { codeName, factName } from './packs.ts'
import { shapeText } from './shape-text.ts'
import { FACT } from './trial-form.ts'

/** What came of trying: a finding, or what stands in the way. */
export type Trial =
  | { readonly finding: Finding; readonly faults: readonly [] }
  | { readonly finding: null; readonly faults: readonly FormFault[] }

interface Tried {
  readonly t: Translator
  readonly pack: Pack
  readonly rule: AnyRule
}

/** Decides by a rule and keeps nothing. What the person can put right comes back as faults of the form; anything else is thrown. */
export const tryRule = (tried: Tried, facts: JsonObject, on: string): Trial => {
  try {
    return { finding: evaluate(tried.pack, tried.rule.id, facts, { on }), faults: [] }
  } catch (error) {
    const faults = faultsOf(tried, error)
    if (faults === undefined) throw error
    return { finding: null, faults }
  }
}

const faultsOf = (tried: Tried, error: unknown): readonly FormFault[] | undefined => {
  const { t, rule } = tried
  const first = `${FACT}${Object.keys(rule.facts)[0] ?? ''}`
  if (error instanceof InvalidDay) return [{ field: 'on', text: t('policy.fault.day') }]
  if (error instanceof RuleNotInForce)
    return [{ field: 'on', text: t('policy.fault.notInForce', { detail: error.message }) }]
  if (error instanceof OffScale) return [{ field: first, text: t('policy.fault.offScale', { detail: error.message }) }]
  return error instanceof InvalidFacts ? error.faults.map((fault) => faultText(tried, fault)) : undefined
}

const faultText = ({ t, pack, rule }: Tried, { field, allowed, got }: FactFault): FormFault => {
  const shape = shapeAt(rule, field)
  const name = factName(t, rule, field)
  const at = `${FACT}${field}`
  if (shape === undefined) return { field: at, text: t('policy.fault.refused', { name, allowed }) }
  const words = shapeText(t, shape, codeName(t, pack))
  if (got === 'nothing') return { field: at, text: t('policy.fault.missing', { name, allowed: words }) }
  const own = allowed === allowedAt(rule, field)
  return {
    field: at,
    text: own ? t('policy.fault.wrong', { name, allowed: words }) : t('policy.fault.refused', { name, allowed }),
  }
}

const fieldAt = (rule: AnyRule, path: string) => {
  const [name = '', ...rest] = path.split('.')
  let field = rule.facts[name]
  for (const part of rest) {
    if (field?.shape.kind === 'list') field = field.shape.of
    else field = field?.shape.kind === 'group' ? field.shape.fields[part] : undefined
  }
  return field
}

const shapeAt = (rule: AnyRule, path: string) => fieldAt(rule, path)?.shape

const allowedAt = (rule: AnyRule, path: string) => fieldAt(rule, path)?.allowed
