import { page } from '../../ui/frame/page.tsx'
import type { PageModule } from '../page-env.ts'
import { caseTitle } from '../parts/case-title.ts'
import { mayVerify, readCase } from './case-data.ts'
import { CasePage } from './case-view.tsx'

/** The page that every case of every workflow has. */
export const casePages: PageModule = (app, deps) => {
  app.get('/kasus/:id', async (c) => {
    const { t, url, here, principal } = c.var
    const verify = c.req.query('verifikasi') !== undefined
    const data = await readCase(deps, t, { id: c.req.param('id'), me: principal, verify })
    const props = { t, url, here, data, mayVerify: mayVerify(principal) }
    return page(c, { title: caseTitle(t, data.item) }, <CasePage {...props} />)
  })
}
