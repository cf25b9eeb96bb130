import {
  behaviourRatingLabels,
  behaviourRatings,
  predicateLabels,
  predicateOf,
  type ResultRating,
  resultRatingLabels,
  resultRatings,
} from '@siklus/core/packs/id-permenpanrb6-2022'
import type { Rating } from '@siklus/core/performance'
import type { Translator } from '../../i18n/translator.ts'
import { StatusBadge } from '../../ui/status-badge.tsx'

/** A cell of the matrix. */
export interface MatrixCell {
  readonly results: string
  readonly behaviour: string
}

const ruleValue = (finding: Rating['finding'], rule: string): string | undefined => {
  const value = finding.because.find((one) => one.rule === rule)?.value
  return typeof value === 'string' ? value : undefined
}

/** The cell a predicate comes from: for the head of a unit the row of the unit's achievement, whatever was written. */
export const cellOf = (finding: Rating['finding']): MatrixCell | undefined => {
  const results = ruleValue(finding, 'result-rating')
  const behaviour = ruleValue(finding, 'behaviour-rating')
  return results === undefined || behaviour === undefined ? undefined : { results, behaviour }
}

interface MatrixProps {
  readonly t: Translator
  readonly chosen?: MatrixCell | undefined
  /** What the table stands for, where a page has two of them. */
  readonly label?: string | undefined
}

const Row = ({ t, results, chosen }: MatrixProps & { readonly results: ResultRating }) => (
  <tr>
    <th scope="row">{t.words(resultRatingLabels[results])}</th>
    {behaviourRatings.map((behaviour) => {
      const word = t.words(predicateLabels[predicateOf(results, behaviour)])
      return chosen?.results === results && chosen.behaviour === behaviour ? (
        <td class="chosen" aria-current="true">
          <StatusBadge tone="info">
            {word}
            <span class="sr-only"> ({t('evaluation.matrix.chosen')})</span>
          </StatusBadge>
        </td>
      ) : (
        <td>{word}</td>
      )
    })}
  </tr>
)

/** The nine cells of the regulation as a table; the chosen one carries a sign and says so. Where it is wider than its place, it scrolls. */
export const PredicateMatrix = ({ t, chosen, label = t('evaluation.matrix') }: MatrixProps) => (
  <div class="data-wrap">
    <section class="scroll" aria-label={label} tabindex={0}>
      <table class="matrix">
        <caption class="sr-only">{t('evaluation.matrix')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('evaluation.matrix.corner')}</th>
            {behaviourRatings.map((behaviour) => (
              <th scope="col">{t.words(behaviourRatingLabels[behaviour])}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {resultRatings.map((results) => (
            <Row t={t} results={results} chosen={chosen} />
          ))}
        </tbody>
      </table>
    </section>
  </div>
)
