import type { LeftOut, LeftOutReason } from '@siklus/core/performance'
import type { Child } from 'hono/jsx'
import type { Translator } from '../../i18n/translator.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { StatusBadge } from '../../ui/status-badge.tsx'

interface LeftOutProps {
  readonly t: Translator
  readonly caption: string
  readonly people: readonly LeftOut[]
  readonly named: (path: string) => string
  readonly empty: Child
}

/** Reasons that somebody should mend; the others are as they should be. */
const isException = (because: LeftOutReason): boolean =>
  because === 'no-position' || because === 'vacant-head' || because === 'no-parent-unit'

const order = ({ because }: LeftOut): number => (isException(because) ? 0 : 1)

/** The people who get no cycle, each with the reason; what somebody should mend comes first. */
export const LeftOutTable = ({ t, caption, people, named, empty }: LeftOutProps) => (
  <DataTable
    caption={caption}
    columns={[
      { head: t('case.person'), names: true, cell: ({ person }: LeftOut) => person.name },
      { head: t('cycles.unit'), cell: ({ unit }) => (unit === null ? '–' : named(unit)) },
      {
        head: t('launch.why'),
        cell: ({ because }) => (
          <StatusBadge tone={isException(because) ? 'warn' : 'neutral'}>{t(`launch.leftOut.${because}`)}</StatusBadge>
        ),
      },
    ]}
    rows={people.toSorted((a, b) => order(a) - order(b))}
    rowId={({ person }) => `left-out-${person.id}`}
    empty={empty}
  />
)
