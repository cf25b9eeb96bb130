import type { GoalKind, IndicatorAspect, PlanResult, SupportKind } from '@siklus/core/performance'
import type { Translator } from '../../i18n/translator.ts'
import type { PlanGap } from './plan-gaps.ts'

/** A level of the strategic plan in words. */
export const goalKindWord = (t: Translator, kind: GoalKind): string => t(`plan.goal.${kind}`)

/** An aspect in words. */
export const aspectWord = (t: Translator, aspect: IndicatorAspect): string => t(`plan.aspect.${aspect}`)

/** Main or additional. */
export const resultKindWord = (t: Translator, kind: PlanResult['kind']): string => t(`plan.kind.${kind}`)

/** A kind of support in words. */
export const supportWord = (t: Translator, kind: SupportKind): string => t(`plan.support.${kind}`)

/** What is still empty, as a sentence with its place. */
export const gapText = (t: Translator, { part, result, indicator = 0 }: PlanGap): string => {
  switch (part) {
    case 'results':
      return t('plan.gap.results')
    case 'result.text':
    case 'result.goal':
    case 'result.indicators':
      return t(`plan.gap.${part}`, { result })
    default:
      return t(`plan.gap.${part}`, { result, indicator })
  }
}
