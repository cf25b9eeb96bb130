import type { Translator } from '../../i18n/translator.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { Notice } from '../../ui/flash.tsx'
import { ASSESSMENT_FORM_ID } from './assessment-editor.tsx'
import type { AssessmentForm } from './assessment-form.ts'

/** Where a notice about a draft that moved on appears while the owner writes. */
export const ASSESSMENT_CONFLICT_ID = 'assessment-conflict'

/** While writing: the draft was saved elsewhere. The text stays where it is; the button shows both. */
export const AssessmentMoved = ({ t }: { readonly t: Translator }) => (
  <Notice tone="warn">
    <p>
      <strong>{t('work.conflict.title')}</strong> {t('work.conflict.kept')}
    </p>
    <p>
      <button type="submit" form={ASSESSMENT_FORM_ID} name="do" value="compare">
        {t('work.conflict.compare')}
      </button>
    </p>
  </Notice>
)

/** A part in which two versions differ. */
interface Difference {
  readonly part: string
  readonly stored: string
  readonly mine: string
}

const saidOf = (form: AssessmentForm, result: string): string => {
  const one = form.results.find((found) => found.result === result)
  return one === undefined ? '' : [`${one.number} ${one.unit}`.trim(), one.realisation].filter(Boolean).join('\n')
}

/** The parts of a self-assessment that are not the same in two versions, in the order of the form. */
export const assessmentDifferences = (
  t: Translator,
  { mine, stored }: { readonly mine: AssessmentForm; readonly stored: AssessmentForm },
): readonly Difference[] => {
  const results = [...stored.results, ...mine.results.filter((one) => saidOf(stored, one.result) === '')]
  const ids = [...new Set(results.map(({ result }) => result))]
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

interface ComparisonProps {
  readonly t: Translator
  readonly differences: readonly Difference[]
  /** Who saved the stored version and when, as words. */
  readonly savedBy: string
  /** Shows the stored version and drops what was typed. */
  readonly discardHref: string
  /** Whether what was typed may still be saved. */
  readonly open: boolean
}

const Said = ({ text }: { readonly text: string }) => <span class="lines">{text || '–'}</span>

/** Both versions, part by part where they differ. What was typed stands in the form below, or here to be copied. */
export const AssessmentComparison = ({ t, differences, savedBy, discardHref, open }: ComparisonProps) => (
  <section class="card" aria-labelledby="compare-title">
    <header>
      <h2 id="compare-title">{t('work.conflict.both')}</h2>
      <a href={discardHref}>{t('work.conflict.discard')}</a>
    </header>
    <p>{open ? t('work.conflict.open', { who: savedBy }) : t('work.conflict.closed', { who: savedBy })}</p>
    <DataTable
      caption={t('work.conflict.both')}
      columns={[
        { head: t('work.conflict.part'), names: true, cell: ({ part }: Difference) => part },
        { head: t('work.conflict.stored'), cell: ({ stored }) => <Said text={stored} /> },
        { head: t('work.conflict.mine'), cell: ({ mine }) => <Said text={mine} /> },
      ]}
      rows={differences}
      rowId={({ part }) => `differs-${part.replace(/\W+/g, '-')}`}
      empty={<p>{t('work.conflict.same')}</p>}
    />
  </section>
)
