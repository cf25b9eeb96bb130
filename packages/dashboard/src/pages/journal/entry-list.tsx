import type { JournalLine } from '@siklus/core/performance'
import type { Translator } from '../../i18n/translator.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { StatusBadge } from '../../ui/status-badge.tsx'
import { EvidenceList } from '../work/evidence.tsx'
import { inPlace } from './entry-form.tsx'
import type { JournalScene } from './journal-scene.ts'

interface EntryListProps {
  readonly t: Translator
  /** Where the list's forms post. */
  readonly url: string
  readonly scene: JournalScene
  readonly copyHref: (entry: JournalLine) => string
}

const Remove = ({ t, url, entry }: { readonly t: Translator; readonly url: string; readonly entry: JournalLine }) => {
  const action = `${url}/${entry.id}/hapus`
  return (
    <form method="post" action={action} class="inline" {...inPlace(action)} hx-confirm={t('journal.remove.confirm')}>
      <input type="hidden" name="cycle" value={entry.cycle} />
      <button type="submit" class="quiet small">
        {t('journal.remove')}
        <span class="sr-only"> {entry.text.slice(0, 60)}</span>
      </button>
    </form>
  )
}

const Entry = ({ t, url, scene, copyHref, entry }: EntryListProps & { readonly entry: JournalLine }) => {
  const result = scene.results.find(({ id }) => id === entry.result)
  return (
    <li class="entry" id={`entry-${entry.id}`}>
      <p class="lines">{entry.text}</p>
      <p class="meta">
        {entry.quantity === null ? null : (
          <strong>
            {t.decimal(entry.quantity)} {entry.unit}
          </strong>
        )}
        <span class="muted">
          {result?.text ?? t(entry.result === null ? 'journal.result.none' : 'journal.result.past')}
        </span>
        {entry.late ? (
          <StatusBadge tone="warn" icon="clock">
            {t('journal.late', { day: t.date(entry.createdAt) })}
          </StatusBadge>
        ) : null}
      </p>
      <EvidenceList t={t} evidence={entry.evidence} />
      {scene.own ? (
        <div class="actions small">
          <a class="quiet small" href={copyHref(entry)}>
            {t('journal.copy')}
          </a>
          {entry.removable ? <Remove t={t} url={url} entry={entry} /> : null}
        </div>
      ) : null}
    </li>
  )
}

/** The entries of the month, or of the chosen day, under their days. */
export const EntryList = (props: EntryListProps) => {
  const { t, scene } = props
  const shown = scene.day === undefined ? scene.entries : scene.entries.filter(({ on }) => on === scene.day)
  if (shown.length === 0)
    return (
      <EmptyState
        icon="work"
        title={t(scene.day === undefined ? 'journal.none' : 'journal.none.day')}
        why={t(scene.own ? 'journal.none.why' : 'journal.none.why.other')}
      />
    )
  const byDay = [...Map.groupBy(shown, ({ on }) => on)].toSorted(([a], [b]) => (a < b ? 1 : -1))
  return (
    <div class="days">
      {byDay.map(([on, entries]) => (
        <section class="card" aria-labelledby={`on-${on}`}>
          <h3 id={`on-${on}`}>
            <time datetime={on}>{t.longDate(on)}</time>
          </h3>
          <ul class="entries">
            {entries.map((entry) => (
              <Entry {...props} entry={entry} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
