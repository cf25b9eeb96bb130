import {
  type BehaviourValue,
  behaviourValues,
  type IndicatorAspect,
  indicatorAspects,
  type PlanBody,
  type PlanIndicator,
  type PlanResult,
  type PlanTarget,
  type SupportKind,
  supportKinds,
} from '@siklus/core/performance'
import type { Locale } from '../../i18n/catalog.ts'
import type { Translator } from '../../i18n/translator.ts'
import { decimalOf } from '../work/decimal-input.ts'
import { type Form, indexesIn } from '../work/form.ts'

/** An indicator as it is typed: the target as the person of this language writes it, a range with `–` between its ends. */
export interface IndicatorForm extends Omit<PlanIndicator, 'target'> {
  readonly target: string
}

/** A planned result as it is typed. */
export interface ResultForm extends Omit<PlanResult, 'goal' | 'indicators'> {
  /** Id of the goal; empty for none. */
  readonly goal: string
  readonly indicators: readonly IndicatorForm[]
}

/** A plan as it is typed: nothing is read into it, so that a rejected form comes back as it was. */
export interface PlanForm {
  readonly results: readonly ResultForm[]
  readonly behaviour: Readonly<Record<BehaviourValue, string>>
  /** One support a line. */
  readonly supports: Readonly<Record<SupportKind, string>>
}

const targetText = (target: PlanTarget, t: Translator): string =>
  typeof target === 'string' ? t.decimal(target) : `${t.decimal(target.from)} – ${t.decimal(target.to)}`

/** A target in words: the figure or the range, with its unit. */
export const targetWords = ({ target, unit }: Pick<PlanIndicator, 'target' | 'unit'>, t: Translator): string =>
  `${targetText(target, t)} ${unit}`.trim()

const byKey = <K extends string, V>(keys: readonly K[], value: (key: K) => V): Record<K, V> =>
  // The keys are exactly those of the list.
  Object.fromEntries(keys.map((key) => [key, value(key)] as const)) as Record<K, V>

/** A plan as the editor shows it. */
export const formOfPlan = (body: PlanBody, t: Translator): PlanForm => ({
  results: body.results.map((result) => ({
    ...result,
    goal: result.goal ?? '',
    indicators: result.indicators.map((one) => ({ ...one, target: targetText(one.target, t) })),
  })),
  behaviour: byKey(behaviourValues, (value) => body.behaviour.find((one) => one.value === value)?.text ?? ''),
  supports: byKey(supportKinds, (kind) =>
    body.supports
      .filter((one) => one.kind === kind)
      .map(({ text }) => text)
      .join('\n'),
  ),
})

const aspectOf = (text: string): IndicatorAspect => indicatorAspects.find((one) => one === text) ?? 'quantity'

const readIndicator = (form: Form, at: string): IndicatorForm => ({
  id: form.text(`${at}.id`),
  aspect: aspectOf(form.text(`${at}.aspect`)),
  text: form.text(`${at}.text`),
  target: form.text(`${at}.target`),
  unit: form.text(`${at}.unit`),
})

const readResult = (form: Form, at: string): ResultForm => ({
  id: form.text(`${at}.id`),
  kind: form.text(`${at}.kind`) === 'additional' ? 'additional' : 'main',
  text: form.text(`${at}.text`),
  goal: form.text(`${at}.goal`),
  indicators: indexesIn(form, `${at}.indicators.`).map((n) => readIndicator(form, `${at}.indicators.${n}`)),
})

/** What the editor sent. */
export const readPlanForm = (form: Form): PlanForm => ({
  results: indexesIn(form, 'results.').map((n) => readResult(form, `results.${n}`)),
  behaviour: byKey(behaviourValues, (value) => form.text(`behaviour.${value}`)),
  supports: byKey(supportKinds, (kind) => form.text(`supports.${kind}`)),
})

/** `80 – 90`, `80-90` and `80 s.d. 90` are ranges; a minus before a figure is not. */
const RANGE = /^(.*\d)\s*(?:–|-|—|s\.?d\.?|to)\s*(-?\d.*)$/i

const targetOf = (typed: string, locale: Locale): PlanTarget => {
  const [, from, to] = RANGE.exec(typed) ?? []
  if (from === undefined || to === undefined) return decimalOf(typed, locale)
  return { from: decimalOf(from, locale), to: decimalOf(to, locale) }
}

const lines = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** What was typed, as the body of a plan. Figures that are none stay as typed, for the service to refuse by name. */
export const bodyOfForm = (form: PlanForm, locale: Locale): PlanBody => ({
  results: form.results.map((result) => ({
    ...result,
    goal: result.goal === '' ? null : result.goal,
    indicators: result.indicators.map((one) => ({ ...one, target: targetOf(one.target, locale) })),
  })),
  behaviour: behaviourValues.map((value) => ({
    value,
    ...(form.behaviour[value] !== '' && { text: form.behaviour[value] }),
  })),
  supports: supportKinds.flatMap((kind) => lines(form.supports[kind]).map((text) => ({ kind, text }))),
})
