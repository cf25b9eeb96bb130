import type { TenantEngine } from '@siklus/core'
import type pg from 'pg'
import { countOf } from './open-engine.ts'

const PATIENCE = 1000

/** Settles until there are so many cases. Fails when the relay finds nothing to deliver for too long. */
export const untilDelivered = async (
  org: TenantEngine,
  { pool, cases }: { readonly pool: pg.Pool; readonly cases: number },
): Promise<void> => {
  for (let idle = 0; idle < PATIENCE; ) {
    const { delivered } = await org.settle()
    if ((await countOf(pool, 'select count(*) from siklus."case"')) === cases) return
    idle = delivered === 0 ? idle + 1 : 0
  }
  throw new Error(`the relay stopped before there were ${cases} cases`)
}
