import type { CaseLine } from '@siklus/core/performance'
import type { Translator } from '../../i18n/translator.ts'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { CaseTable } from '../parts/case-table.tsx'

interface QueueProps {
  readonly t: Translator
  readonly url: (path: string) => string
  readonly today: string
  readonly queue: readonly CaseLine[]
}

/** As many rows as the home page shows; the rest has a page of its own. */
const HOME_ROWS = 8

/** The rows of the queue, or why there are none. */
export const QueueTable = ({ t, url, today, queue }: QueueProps) => (
  <CaseTable
    {...{ t, url, today }}
    id="waiting"
    caption={t('home.queue')}
    columns={['what', 'person', 'state', 'since']}
    lines={queue}
    empty={<EmptyState icon="good" title={t('home.queue.none')} why={t('home.queue.none.why')} />}
  />
)

/** What waits for the reader as assessor, superior or admin, oldest first. */
export const QueueCard = ({ queue, ...context }: QueueProps) => {
  const { t, url } = context
  return (
    <Card
      id="waiting"
      title={t('home.queue')}
      mark={queue.length === 0 ? undefined : <span class="count">{t.number(queue.length)}</span>}
      aside={
        queue.length > HOME_ROWS ? <a href={url('/antrean')}>{t('home.queue.all', { n: queue.length })}</a> : undefined
      }
      note={queue.length === 0 ? undefined : t('home.queue.note')}
    >
      {queue.length === 0 ? (
        <p class="muted">
          {t('home.queue.none')} {t('home.queue.none.why')}
        </p>
      ) : (
        <QueueTable {...context} queue={queue.slice(0, HOME_ROWS)} />
      )}
    </Card>
  )
}
