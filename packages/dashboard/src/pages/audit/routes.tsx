import { page } from '../../ui/frame/page.tsx'
import type { PageModule } from '../page-env.ts'
import { readTrail } from './audit-data.ts'
import { auditQuery } from './audit-query.ts'
import { TrailView } from './view.tsx'

/** The audit trail: who changed what, and whether the record is whole. */
export const auditPages: PageModule = (app, deps) => {
  app.get('/jejak', async (c) => {
    const { t, url, principal } = c.var
    const trail = await readTrail(deps, principal, auditQuery(c.req.query()))
    return page(c, { title: t('audit.title') }, <TrailView {...{ t, url, trail }} />)
  })
}
