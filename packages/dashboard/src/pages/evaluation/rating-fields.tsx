import {
  behaviourRatingLabels,
  behaviourRatings,
  resultRatingLabels,
  resultRatings,
  unitAchievementLabels,
  unitAchievements,
} from '@siklus/core/packs/id-permenpanrb6-2022'
import type { Rating } from '@siklus/core/performance'
import type { Translator } from '../../i18n/translator.ts'
import { RadioGroup } from '../../ui/choice.tsx'
import { Notice } from '../../ui/flash.tsx'
import type { KeptField } from '../work/rejected.ts'
import { codeWord } from './evaluation-words.ts'
import { Why } from './outcome-card.tsx'
import { cellOf, PredicateMatrix } from './predicate-matrix.tsx'

/** Where what a rating would give is shown; one on a page. */
const FORESEEN_ID = 'foreseen'

interface ForeseenProps {
  readonly t: Translator
  /** What the chosen ratings would give; left out before anybody asked. */
  readonly finding?: Rating['finding'] | undefined
  /** Why nothing can be foreseen yet. */
  readonly missing?: readonly string[] | undefined
}

const Follows = ({ t, finding }: { readonly t: Translator; readonly finding: Rating['finding'] }) => {
  const rating = cellOf(finding)?.results
  if (finding.inputs.isUnitHead !== true || rating === undefined) return null
  return <p>{t('evaluation.foreseen.follows', { rating: codeWord(t, rating) })}</p>
}

/** The nine cells, and what the chosen ratings would give. Nothing of it is saved. */
export const Foreseen = ({ t, finding, missing = [] }: ForeseenProps) => (
  <div id={FORESEEN_ID} class="stack" aria-live="polite">
    {missing.length === 0 ? null : (
      <Notice tone="warn">
        {missing.map((text) => (
          <p>{text}</p>
        ))}
      </Notice>
    )}
    {finding === undefined ? (
      <>
        <p class="muted">{t('evaluation.foreseen.none')}</p>
        <PredicateMatrix t={t} label={t('evaluation.foreseen')} />
      </>
    ) : (
      <>
        <p>
          {t('evaluation.foreseen')}: <strong>{codeWord(t, finding.value)}</strong>
        </p>
        <Follows t={t} finding={finding} />
        <Why t={t} finding={finding} label={t('evaluation.foreseen')} />
      </>
    )}
  </div>
)

/** The questions of whoever rates. */
export interface RatingFieldsProps extends ForeseenProps {
  readonly field: (name: string, start?: string) => KeptField
  readonly unitHead: boolean
  /** Where the button that only computes leads. */
  readonly foreseeUrl: string
}

/** Both ratings with the words of the regulation, the unit's achievement for its head, and a button that shows what would follow. */
export const RatingFields = (props: RatingFieldsProps) => {
  const { t, field, unitHead, foreseeUrl } = props
  return (
    <>
      {unitHead ? (
        <RadioGroup
          {...field('unitAchievement')}
          label={t('evaluation.unitAchievement')}
          hint={t('evaluation.unitAchievement.hint')}
          options={unitAchievements.map((value) => ({ value, label: t.words(unitAchievementLabels[value]) }))}
        />
      ) : null}
      <RadioGroup
        {...field('resultRating')}
        label={t('evaluation.resultRating')}
        required
        options={resultRatings.map((value) => ({ value, label: t.words(resultRatingLabels[value]) }))}
      />
      <RadioGroup
        {...field('behaviourRating')}
        label={t('evaluation.behaviourRating')}
        required
        options={behaviourRatings.map((value) => ({ value, label: t.words(behaviourRatingLabels[value]) }))}
      />
      <div class="actions">
        <button
          type="submit"
          class="secondary outline"
          formaction={foreseeUrl}
          formnovalidate
          hx-post={foreseeUrl}
          hx-target={`#${FORESEEN_ID}`}
          hx-swap="outerHTML"
        >
          {t('evaluation.foresee')}
        </button>
        <small>{t('evaluation.foresee.note')}</small>
      </div>
      <Foreseen {...props} />
    </>
  )
}
