import type { Translator } from '../../i18n/translator.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { Notice } from '../../ui/flash.tsx'

/** Where a notice about a draft that moved on appears while a person writes. */
export const CONFLICT_ID = 'draft-conflict'

/** While writing: somebody else saved, or the draft was handed in. The text stays where it is; the button, part of the form, shows both. */
export const ConflictNotice = ({ t, form }: { readonly t: Translator; readonly form: string }) => (
  <hx-partial hx-target={`#${CONFLICT_ID}`}>
    <Notice tone="warn">
      <p>
        <strong>{t('work.conflict.title')}</strong> {t('work.conflict.kept')}
      </p>
      <p>
        <button type="submit" form={form} name="do" value="compare">
          {t('work.conflict.compare')}
        </button>
      </p>
    </Notice>
  </hx-partial>
)

/** Takes the notice away again. */
export const NoConflict = () => <hx-partial hx-target={`#${CONFLICT_ID}`} />

/** A part that two versions tell differently. What one of them lacks is empty there. */
export interface Difference {
  readonly part: string
  readonly stored: string
  readonly mine: string
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

const Table = ({ t, differences }: Pick<ComparisonProps, 't' | 'differences'>) => (
  <DataTable
    caption={t('work.conflict.both')}
    rows={differences}
    rowId={({ part }) => `differs-${part.replace(/\W+/g, '-')}`}
    empty={<p class="muted">{t('work.conflict.same')}</p>}
    columns={[
      { head: t('work.conflict.part'), names: true, cell: ({ part }) => part },
      { head: t('work.conflict.stored'), cell: ({ stored }) => <span class="lines">{stored || '–'}</span> },
      { head: t('work.conflict.mine'), cell: ({ mine }) => <span class="lines">{mine || '–'}</span> },
    ]}
  />
)

/** Both versions, part by part where they differ. Nothing is lost: what was typed stands in the form below, or here to be copied. */
export const Comparison = ({ t, differences, savedBy, discardHref, open }: ComparisonProps) => (
  <section class="card" aria-labelledby="compare-title">
    <header>
      <h2 id="compare-title">{t('work.conflict.both')}</h2>
      <a href={discardHref}>{t('work.conflict.discard')}</a>
    </header>
    <p>{t(open ? 'work.conflict.open' : 'work.conflict.closed', { who: savedBy })}</p>
    <Table t={t} differences={differences} />
  </section>
)
