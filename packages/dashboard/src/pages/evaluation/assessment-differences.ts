import type { Translator } from '../../i18n/translator.ts'
import type { Difference } from '../work/conflict.tsx'
import type { AssessmentForm } from './assessment-form.ts'

const saidOf = (form: AssessmentForm, result: string): string => {
  const one = form.results.find((found) => found.result === result)
  return one === undefined ? '' : [`${one.number} ${one.unit}`.trim(), one.realisation].filter(Boolean).join('\n')
}

/** The parts of a self-assessment that are not the same in two versions, in the order of the form. */
export const assessmentDifferences = (
  t: Translator,
  { mine, stored }: { readonly mine: AssessmentForm; readonly stored: AssessmentForm },
): readonly Difference[] => {
  const ids = [...new Set([...stored.results, ...mine.results].map(({ result }) => result))]
  const parts: readonly Difference[] = [
    ...ids.map((id, n) => ({
      part: t('evaluation.result.number', { number: n + 1 }),
      stored: saidOf(stored, id),
      mine: saidOf(mine, id),
    })),
    { part: t('evaluation.self.summary'), stored: stored.summary, mine: mine.summary },
  ]
  return parts.filter((one) => one.stored !== one.mine)
}
