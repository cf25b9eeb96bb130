import type { Translator } from '../i18n/translator.ts'
import { Icon } from './icon.tsx'

/** Where a list goes on. Keyset pages know the next page and the first, not a number of pages. */
export interface PaginationProps {
  readonly t: Translator
  /** How many rows are on this page. */
  readonly shown: number
  /** How many there are in all; `capped` when counting stopped there and there may be more. */
  readonly total?: { readonly count: number; readonly capped?: true }
  /** The page after this one; absent on the last. */
  readonly nextHref?: string
  /** The first page; absent on it. */
  readonly firstHref?: string
}

const summary = ({ t, shown, total }: PaginationProps): string => {
  if (total === undefined) return t('ui.page.shown', { shown })
  return total.capped
    ? t('ui.page.shownOfMany', { shown, total: total.count })
    : t('ui.page.shownOf', { shown, total: total.count })
}

/** How much is shown, and the ways to the next and the first page. */
export const Pagination = (props: PaginationProps) => {
  const { t, nextHref, firstHref } = props
  return (
    <nav class="pages" aria-label={t('ui.page')}>
      <span class="muted">{summary(props)}</span>
      {firstHref === undefined ? null : <a href={firstHref}>{t('ui.page.first')}</a>}
      {nextHref === undefined ? null : (
        <a href={nextHref} rel="next" class="button secondary outline">
          {t('ui.page.next')}
          <Icon name="next" />
        </a>
      )}
    </nav>
  )
}
