import type { Translator } from '../../i18n/translator.ts'
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
  <div class="data-wrap">
    <table class="data versus" role="table">
      <caption class="sr-only">{t('work.conflict.both')}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {(['work.conflict.part', 'work.conflict.stored', 'work.conflict.mine'] as const).map((key) => (
            <th scope="col" role="columnheader">
              {t(key)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {differences.map(({ part, stored, mine }) => (
          <tr role="row">
            <th scope="row" role="rowheader">
              {part}
            </th>
            <td role="cell" data-head={t('work.conflict.stored')}>
              <span class="lines">{stored || '–'}</span>
            </td>
            <td role="cell" data-head={t('work.conflict.mine')}>
              <span class="lines">{mine || '–'}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

/** Both versions, part by part where they differ. Nothing is lost: what was typed stands in the form below, or here to be copied. */
export const Comparison = ({ t, differences, savedBy, discardHref, open }: ComparisonProps) => (
  <section class="card" aria-labelledby="compare-title">
    <header>
      <h2 id="compare-title">{t('work.conflict.both')}</h2>
      <a href={discardHref}>{t('work.conflict.discard')}</a>
    </header>
    <p>{t(open ? 'work.conflict.open' : 'work.conflict.closed', { who: savedBy })}</p>
    {differences.length === 0 ? (
      <p class="muted">{t('work.conflict.same')}</p>
    ) : (
      <Table t={t} differences={differences} />
    )}
  </section>
)
