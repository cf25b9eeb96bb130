import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serve } from '@hono/node-server'
import { createEngine, createIds, INBOX_QUEUE, inboxHandler, systemClock } from '@siklus/core'
import { createPerformance, performanceAccess, performanceWorkflows } from '@siklus/core/performance'
import { sqlInbox } from '@siklus/storage/background'
import { createDemoClock } from './host/demo-clock.ts'
import { createHost } from './host/host-app.tsx'
import { loadOffice } from './host/load-office.ts'
import { seedYear } from './host/seed-year.ts'
import { createSessions } from './host/session.ts'
import { signInsOf } from './host/sign-ins.ts'
import type { Office } from './office/office.ts'
import { readOffice } from './office/read-office.ts'
import { openStorage } from './open-storage.ts'
import type { Settings } from './settings.ts'

/** The year that the demo lives through; its clock begins on the first working Monday, 08:00 in Jakarta. */
const YEAR = 2026
const BEGINS_AT = '2026-01-05T01:00:00.000Z'

const data = join(dirname(fileURLToPath(import.meta.url)), '..', 'data')

/** The running demo. */
export interface RunningDemo {
  readonly port: number
  readonly lines: readonly string[]
  stop(): Promise<void>
}

/** The port is in use by another program. */
class PortTaken extends Error {
  readonly _tag = 'PortTaken'
  constructor(port: number) {
    super(`Port ${port} is in use; stop the other program, or choose another: PORT=${port + 1} npx -y pnpm@12 demo`)
  }
}

/** Opens the storage, loads the office once, serves the dashboard, and keeps deadlines, messages and notices going. */
export const runDemo = async (settings: Settings): Promise<RunningDemo> => {
  const office = await readOffice(data)
  const demo = await openStorage(settings)
  const { tenant } = office.agency
  const clock = createDemoClock({ file: demo.clockFile, beginsAt: BEGINS_AT, machine: systemClock })
  const { records } = demo.storage
  const access = performanceAccess(records, { within: demo.storage.recordsWithin })
  const engine = await createEngine({
    storage: demo.storage,
    workflows: performanceWorkflows,
    access,
    clock,
    background: demo.background,
    onError: console.error,
  })
  const performance = createPerformance({ engine, records, clock, ids: createIds() })
  const { loaded } = await loadOffice(performance, office, YEAR)
  const settle = () => engine.in(tenant).settle()
  if (loaded) await seedYear(office, YEAR, { services: performance.in(tenant), settle })
  const app = createHost({ engine, performance, office, clock, sessions: createSessions(settings.directory) })
  const worker = engine.worker({
    tenants: [tenant],
    handlers: [inboxHandler(sqlInbox(demo.storage))],
    notices: { channels: [INBOX_QUEUE.name], recipients: async (_tenant, role) => holdersOf(office, role) },
  })
  await worker.start()
  const saving = setInterval(clock.save, 10_000)
  const stopStorage = async () => {
    clearInterval(saving)
    await worker.stop()
    clock.save()
    await engine.close()
    await demo.close()
  }
  const server = await listen(app.fetch, settings).catch(async (error) => {
    await stopStorage()
    throw error
  })
  return {
    port: server.port,
    lines: [...signInsOf(office).map((one) => `  ${one.roleId.padEnd(28)} ${one.name}, ${one.position}`)],
    stop: async () => {
      server.close()
      await stopStorage()
    },
  }
}

/** Who is told what speaks to a role of the whole office, such as its admins. */
const holdersOf = ({ roles }: Office, role: string): readonly string[] =>
  roles.filter((row) => row.role === role).map(({ person }) => person)

type Fetch = (request: Request) => Response | Promise<Response>

const listen = (
  fetch: Fetch,
  { port, host = 'localhost' }: Pick<Settings, 'port' | 'host'>,
): Promise<{ readonly port: number; readonly close: () => void }> =>
  new Promise((resolve, reject) => {
    const server = serve({ fetch, port, hostname: host }, (info) => resolve({ port: info.port, close }))
    const close = () => {
      server.close()
      // live feeds stay open for ever otherwise
      if ('closeAllConnections' in server) server.closeAllConnections()
    }
    server.on('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new PortTaken(port) : error),
    )
  })
