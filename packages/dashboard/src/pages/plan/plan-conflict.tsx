import type { GoalNode } from '@siklus/core/performance'
import type { Translator } from '../../i18n/translator.ts'
import { Notice } from '../../ui/flash.tsx'
import { planDifferences, type TwoVersions } from './plan-difference.ts'

/** Where a notice about a draft that moved on appears while a person writes. */
export const CONFLICT_ID = 'plan-conflict'

/** While writing: somebody else saved. The text stays where it is; the button shows both. It belongs to the editor's form. */
export const ConflictNotice = ({ t }: { readonly t: Translator }) => (
  <Notice tone="warn">
    <p>
      <strong>{t('work.conflict.title')}</strong> {t('work.conflict.kept')}
    </p>
    <p>
      <button type="submit" form="plan-form" name="do" value="compare">
        {t('work.conflict.compare')}
      </button>
    </p>
  </Notice>
)

interface ComparisonProps {
  readonly t: Translator
  readonly versions: TwoVersions
  readonly goals: readonly GoalNode[]
  /** Who saved the stored version and when, as words. */
  readonly savedBy: string
  /** Shows the stored version and drops what was typed. */
  readonly discardHref: string
  /** Whether what was typed may still be saved. */
  readonly open: boolean
}

/** Both versions, part by part where they differ. Nothing is lost: what was typed stands in the form below, or here to be copied. */
export const Comparison = ({ t, versions, goals, savedBy, discardHref, open }: ComparisonProps) => (
  <section class="card" aria-labelledby="compare-title">
    <header>
      <h2 id="compare-title">{t('work.conflict.both')}</h2>
      <a href={discardHref}>{t('work.conflict.discard')}</a>
    </header>
    <p>{open ? t('work.conflict.open', { who: savedBy }) : t('work.conflict.closed', { who: savedBy })}</p>
    <table class="data" role="table">
      <caption class="sr-only">{t('work.conflict.both')}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">{t('work.conflict.part')}</th>
          <th scope="col" role="columnheader">{t('work.conflict.stored')}</th>
          <th scope="col" role="columnheader">{t('work.conflict.mine')}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {planDifferences(t, versions, goals).map(({ part, stored, mine }) => (
          <tr role="row">
            <th scope="row" role="rowheader">{part}</th>
            <td role="cell" data-head={t('work.conflict.stored')} class="lines">{stored || '–'}</td>
            <td role="cell" data-head={t('work.conflict.mine')} class="lines">{mine || '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)
