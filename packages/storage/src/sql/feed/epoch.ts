import { hash } from 'node:crypto'
import type { Call } from '@siklus/core'
import { unlessAborted } from '../../values/unless-aborted.ts'
import type { Rows, SqlExecutor, Statement } from '../executor.ts'
import { qualified } from '../identifier.ts'
import type { Line } from '../line.ts'
import { codeOf, translateError } from '../translate-error.ts'

/**
 * What the feed stands on: the epoch that is kept in the database, the server on which the transactions were last seen to fit it, and the
 * server it is on now. A restore from a dump brings the first two along and meets another server, whose transactions count anew.
 */
export interface FeedGround {
  readonly epoch: string
  readonly knownServer: string
  readonly server: string
}

/** Under this tenant stands what belongs to no tenant: a tenant's name is never empty. */
export const NOBODY = ''

// without names: asked once, so that no connection keeps a plan
const asked = (text: string, ...values: readonly string[]): Statement => ({ name: null, text, values })

const groundStatement = (schema: string): Statement =>
  asked(`select e.epoch::text as epoch, e.server from ${qualified(schema, 'feed_epoch')} e where e.tenant = $1`, NOBODY)

const SERVER = asked('select s.system_identifier::text as server from pg_control_system() s')

/** Puts another epoch in its place. */
export const renewStatement =
  (schema: string) =>
  (epoch: string): Statement =>
    asked(`update ${qualified(schema, 'feed_epoch')} e set epoch = $2::uuid where e.tenant = $1`, NOBODY, epoch)

/** Reads the ground. Throws the driver's error, translated. */
export const readGround = async (executor: SqlExecutor, schema: string): Promise<FeedGround> => {
  try {
    return groundOf((await executor.query(groundStatement(schema))).rows, await serverOf(executor))
  } catch (error) {
    throw translateError(error)
  }
}

const groundOf = (rows: Rows, server: string): FeedGround => ({
  epoch: String(rows[0]?.epoch ?? ''),
  knownServer: String(rows[0]?.server ?? ''),
  server,
})

// some hosted databases do not let an ordinary account ask; then the kept epoch alone tells feeds apart
const NOT_TOLD = ['42501', '42883', '0A000']

const serverOf = async (executor: SqlExecutor): Promise<string> => {
  try {
    return String((await executor.query(SERVER)).rows[0]?.server ?? '')
  } catch (error) {
    if (NOT_TOLD.includes(codeOf(error))) return ''
    throw error
  }
}

/** The epoch of the feed, as it stands in cursors: eight hexadecimal digits, other ones for another server or a renewed epoch. */
export const feedEpoch = (schema: string, line: Line) => {
  let known: Promise<string> | undefined
  const read = (call: Call | undefined): Promise<string> =>
    unlessAborted(call, async () => {
      const { epoch, server } = await readGround(line.executor, schema)
      return hash('sha256', `${epoch}/${server}`).slice(0, 8)
    })
  const renewed = (call?: Call): Promise<string> => {
    const reading = read(call)
    known = reading
    // what failed is asked for again
    reading.catch(() => {
      if (known === reading) known = undefined
    })
    return reading
  }
  return { current: (call?: Call): Promise<string> => known ?? renewed(call), renewed }
}
