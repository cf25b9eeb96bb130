import { createDashboard } from '@siklus/dashboard'
import type { RequestHandler } from 'express'
import type { Host } from '../host.ts'
import { tenant, tenantName } from '../tenant.ts'
import { accountMenu } from './account-menu.ts'
import { fetchHandler } from './fetch-handler.ts'

/** Where the dashboard lies in this application. */
export const KINERJA = '/kinerja'

/** The performance cycle's pages, for who is signed in to the application. Express takes the path away; `basePath` says where they are. */
export const kinerja = ({ engine, performance, sessions, clock }: Host): RequestHandler => {
  const dashboard = createDashboard({
    ...{ engine, performance, clock, tenant, tenantName, basePath: KINERJA },
    identify: async (c) => {
      const account = await sessions.who(c.req.header('cookie'))
      return account && { person: account.id, name: account.nama, note: account.jabatan }
    },
    account: (c) => accountMenu(c.var.locale),
    signInUrl: (back) => `/masuk?kembali=${encodeURIComponent(back)}`,
  })
  return fetchHandler((request) => dashboard.fetch(request))
}
