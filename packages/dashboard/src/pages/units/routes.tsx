import { page } from '../../ui/frame/page.tsx'
import type { PageModule } from '../page-env.ts'
import { readTree, readUnit } from './unit-data.ts'
import { TreeView, UnitView } from './view.tsx'

/** The tree of units, and the page of each. */
export const unitPages: PageModule = (app, deps) => {
  app.get('/unit', async (c) => {
    const { t, url, principal } = c.var
    const tree = await readTree(deps, principal)
    return page(c, { title: t('units.title') }, <TreeView {...{ t, url, tree }} />)
  })
  app.get('/unit/:id', async (c) => {
    const { t, url, principal } = c.var
    const after = c.req.query('setelah') || undefined
    const hub = await readUnit(deps, principal, { id: c.req.param('id'), after })
    return page(c, { title: hub.unit.name, current: '/unit' }, <UnitView {...{ t, url, hub, after }} />)
  })
}
