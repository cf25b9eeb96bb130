import type { Possibility } from '@siklus/core'
import type { Translator } from '../../i18n/translator.ts'
import { Reasons } from '../../ui/action-button.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { StatusBadge } from '../../ui/status-badge.tsx'
import { shownReason } from '../words/reason-text.ts'
import { eventWord, roleWord } from '../words/word.ts'

const isOthers = ({ reasons }: Possibility): boolean => reasons.every(({ code }) => code === 'role.notAllowed')

const Yours = ({ t, one }: { readonly t: Translator; readonly one: Possibility }) => {
  if (one.allowed) return <StatusBadge tone="good">{t('cases.next.allowed')}</StatusBadge>
  if (isOthers(one)) return <span class="muted">{t('cases.next.others')}</span>
  return (
    <>
      <StatusBadge tone="neutral">{t('cases.next.refused')}</StatusBadge>
      <Reasons t={t} reasons={one.reasons.map((reason) => shownReason(t, reason))} />
    </>
  )
}

/** What may happen next, by whom, and why not: the same answer that the engine gives to whoever tries. */
export const NextTable = ({ t, can }: { readonly t: Translator; readonly can: readonly Possibility[] }) => (
  <DataTable
    caption={t('cases.next')}
    columns={[
      { head: t('cases.next.event'), names: true, cell: ({ event }: Possibility) => eventWord(t, event) },
      { head: t('cases.next.by'), cell: ({ by }: Possibility) => by.map((role) => roleWord(t, role)).join(', ') },
      { head: t('cases.next.can'), cell: (one: Possibility) => <Yours t={t} one={one} /> },
    ]}
    rows={can}
    rowId={({ event }) => `next-${event.replaceAll('.', '-')}`}
    empty={<EmptyState title={t('cases.next.none')} why={t('cases.next.none.why')} />}
  />
)
