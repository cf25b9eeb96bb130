import {
  type AnyRule,
  type FactFault,
  fieldAt,
  InvalidDay,
  InvalidFacts,
  OffScale,
  type Pack,
  RuleNotInForce,
} from '@siklus/core/policy'
import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { Translator } from '../../i18n/translator.ts'
import { decimalText } from '../../ui/decimal-text.ts'
import type { FormFault } from '../../ui/error-summary.tsx'
import { codeName, factName } from './packs.ts'
import { shapeText } from './shape-text.ts'
import { scaleName, subjectName } from './subject-name.ts'
import { FACT, placeOf, type Reading } from './trial-form.ts'

/** A rule, the facts that were typed for it, and the language of the reader. */
export interface Tried extends Reading {
  readonly t: Translator
  readonly pack: Pack
  readonly rule: AnyRule
}

/** What stands in the way of a trial, each with its field and in the reader's language; undefined for what the person cannot put right. */
export const trialFaults = (tried: Tried, error: unknown): readonly FormFault[] | undefined => {
  const { t } = tried
  if (error instanceof InvalidDay) return [{ field: 'on', text: t('policy.fault.day') }]
  if (error instanceof RuleNotInForce) return [{ field: 'on', text: notInForce(tried, error) }]
  if (error instanceof OffScale) return [{ field: firstFact(tried), text: offScale(tried, error) }]
  return error instanceof InvalidFacts ? error.faults.map((fault) => factFault(tried, fault)) : undefined
}

const firstFact = ({ rule }: Tried): string => `${FACT}${Object.keys(rule.facts)[0] ?? ''}`

const notInForce = (tried: Tried, { subject, on, inForce: { from, to } }: RuleNotInForce): string => {
  const { t } = tried
  const said = { name: subjectName(t, tried.pack, subject), on: t.date(on), from: t.date(from) }
  return to === undefined
    ? t('policy.fault.notInForce.since', said)
    : t('policy.fault.notInForce.span', { ...said, to: t.date(to) })
}

const offScale = ({ t, pack }: Tried, { scale, got }: OffScale): string =>
  t('policy.fault.offScale', { got: decimalText(t, got), scale: scaleName(t, pack, scale) })

const factFault = (tried: Tried, fault: FactFault): FormFault => {
  const { t, pack, rule } = tried
  const { at, seen } = placeOf(rule.facts, tried, fault.field)
  const name = factName(t, rule, seen)
  const field = fieldAt(rule.facts, fault.field.split('.'))
  if (field === undefined) return { field: at, text: refusal(tried, name, fault) }
  const allowed = shapeText(t, field.shape, codeName(t, pack))
  if (fault.got === 'nothing') return { field: at, text: t('policy.fault.missing', { name, allowed }) }
  const isOwn = fault.allowed === field.allowed
  return { field: at, text: isOwn ? t('policy.fault.wrong', { name, allowed }) : refusal(tried, name, fault) }
}

/** What a rule asks for is said in English only, so the reader is told so, and so is a screen reader. */
const refusal = (tried: Tried, name: string, { allowed, got }: FactFault): string => {
  const { t } = tried
  const now = gotText(tried, got)
  if (now === undefined)
    return marked(
      <>
        {t('policy.fault.refused', { name })} <span lang="en">{`${allowed}; not ${got}`}</span>
      </>,
    )
  return marked(
    <>
      {t('policy.fault.refusedNow', { name, got: now })} <span lang="en">{allowed}</span>
    </>,
  )
}

/** A sentence with marks of its own, where texts are expected: escaped already. */
const marked = (sentence: Child): string => raw(String(sentence))

/** What came, in the reader's words; undefined where a rule tells it in words of its own. */
const gotText = ({ t, pack }: Tried, got: string): string | undefined => {
  if (got === 'nothing') return t('policy.fault.nothing')
  if (got === 'true' || got === 'false') return t(got === 'true' ? 'ui.yes' : 'ui.no')
  const [, text] = /^"(.*)"$/.exec(got) ?? []
  const plain = text ?? got
  if (/^-?\d+(\.\d+)?$/.test(plain)) return decimalText(t, plain)
  if (text === undefined) return undefined
  return /^\d{4}-\d\d-\d\d$/.test(text) ? t.date(text) : codeName(t, pack)(text)
}
