import { behaviourValueLabels, behaviourValues, type GoalNode, supportKinds } from '@siklus/core/performance'
import type { Translator } from '../../i18n/translator.ts'
import type { Difference } from '../work/conflict.tsx'
import type { IndicatorForm, PlanForm, ResultForm } from './plan-form.ts'
import { aspectWord, supportWord } from './plan-words.ts'

/** The stored version and the one that was typed. */
export interface TwoVersions {
  readonly mine: PlanForm
  readonly stored: PlanForm
}

const indicatorText = (t: Translator, one: IndicatorForm): string =>
  `${aspectWord(t, one.aspect)}: ${one.text}, ${one.target} ${one.unit}`.trim()

const resultText = (t: Translator, goals: readonly GoalNode[], result: ResultForm | undefined): string => {
  if (result === undefined) return ''
  const goal = goals.find(({ id }) => id === result.goal)
  return [
    result.text,
    ...(goal ? [`→ ${goal.text}`] : []),
    ...result.indicators.map((one) => `• ${indicatorText(t, one)}`),
  ].join('\n')
}

const idsOf = ({ stored, mine }: TwoVersions): readonly string[] => [
  ...new Set([...stored.results, ...mine.results].map(({ id }) => id)),
]

const resultOf = (form: PlanForm, id: string): ResultForm | undefined => form.results.find((one) => one.id === id)

/** The parts in which two versions of a plan differ, in the order of the page. */
export const planDifferences = (
  t: Translator,
  versions: TwoVersions,
  goals: readonly GoalNode[],
): readonly Difference[] => {
  const { stored, mine } = versions
  const all: readonly Difference[] = [
    ...idsOf(versions).map((id, n) => ({
      part: t('plan.result.number', { number: n + 1 }),
      stored: resultText(t, goals, resultOf(stored, id)),
      mine: resultText(t, goals, resultOf(mine, id)),
    })),
    ...behaviourValues.map((value) => ({
      part: t.words(behaviourValueLabels[value]),
      stored: stored.behaviour[value],
      mine: mine.behaviour[value],
    })),
    ...supportKinds.map((kind) => ({
      part: supportWord(t, kind),
      stored: stored.supports[kind],
      mine: mine.supports[kind],
    })),
  ]
  return all.filter((one) => one.stored !== one.mine)
}
