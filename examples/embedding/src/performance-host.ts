import { createEngine } from '@siklus/core'
import { createPerformance, performanceAccess, performanceWorkflows } from '@siklus/core/performance'
import { createDashboard, type DashboardOptions } from '@siklus/dashboard'
import type { SqlStorage } from '@siklus/storage/postgres'
import { Hono } from 'hono'

const tenant = 'kota-andir'

/** The performance cycle over PGlite or PostgreSQL, and its dashboard under `/kinerja`. `identify` reads the host's own session. */
export const openPerformance = async (storage: SqlStorage, identify: DashboardOptions['identify']) => {
  const { records } = storage
  const access = performanceAccess(records, { within: storage.recordsWithin })
  const engine = await createEngine({ storage, workflows: performanceWorkflows, access, onError: console.error })
  const performance = createPerformance({ engine, records, access })

  // a new tenant has nobody who could load it: set-up code, never a request, names the first admin
  const ratna = { id: 'ratna', name: 'Ratna Wulan' }
  await performance.appoint({ tenant, person: ratna, role: 'admin', basis: 'SK 1/2026', from: '2026-01-01' })

  const signInUrl = (back: string) => `/masuk?kembali=${encodeURIComponent(back)}`
  const dashboard = createDashboard({ engine, performance, tenant, tenantName: 'Kota Andir', identify, signInUrl })
  const app = new Hono().route('/kinerja', dashboard)
  return { app, engine, performance }
}
