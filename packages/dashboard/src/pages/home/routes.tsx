import { liveRegion } from '../../live/region.ts'
import { page } from '../../ui/frame/page.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import type { PageModule } from '../page-env.ts'
import { allWaiting } from '../parts/waiting.ts'
import { today } from '../today.ts'
import { readHome } from './home-data.ts'
import { QueueTable } from './queue-card.tsx'
import { HomeView } from './view.tsx'

const ROWS = 50

/** Where a page of the queue begins, from the address; 0 for anything that is no place in it. */
const startIn = (text: string | undefined, length: number): number => {
  const start = Number(text)
  return /^\d+$/.test(text ?? '') && start < length ? start : 0
}

/** The home page by role, and the whole queue behind it. */
export const homePages: PageModule = (app, deps) => {
  app.get('/', async (c) => {
    const data = await readHome(deps, c.var.principal)
    return page(c, { title: c.var.t('nav.home') }, <HomeView vars={c.var} data={data} />)
  })
  app.get('/antrean', async (c) => {
    const { t, url, principal, here } = c.var
    const waiting = (await allWaiting(deps, principal)).filter(({ owner }) => owner.id !== principal.by.person)
    const start = startIn(c.req.query('mulai'), waiting.length)
    const rows = waiting.slice(start, start + ROWS)
    const next = start + ROWS
    return page(
      c,
      { title: t('home.queue'), current: '/' },
      <>
        <PageHead
          title={t('home.queue')}
          lead={t('home.queue.note')}
          back={{ href: url('/'), label: t('home.queue.back') }}
        />
        <div {...liveRegion({ id: 'queue', url: url(here), topics: ['inbox'] })}>
          <QueueTable {...{ t, url }} today={today(deps)} queue={rows} />
          <Pagination
            t={t}
            shown={rows.length}
            total={{ count: waiting.length }}
            {...(next < waiting.length && { nextHref: url(`/antrean?mulai=${next}`) })}
            {...(start > 0 && { firstHref: url('/antrean') })}
          />
        </div>
      </>,
    )
  })
}
