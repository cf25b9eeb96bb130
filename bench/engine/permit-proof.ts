import type { TenantEngine } from '@siklus/core'
import type pg from 'pg'
import type { Proof } from '../measure/contender.ts'
import { countOf } from './open-engine.ts'
import type { Permits } from './permits.ts'
import { ownerOf } from './workload/people.ts'

const SAMPLES = 10

/** What an engine's tables hold of its permits: revisions, history and outbox, and chains that verify. */
export const permitProof = async (
  { pool, org }: { readonly pool: pg.Pool; readonly org: TenantEngine },
  permits: Permits,
): Promise<readonly Proof[]> => {
  const acknowledged = permits.ids.length + permits.steps()
  const of = (sql: string) => countOf(pool, sql)
  const samples = permits.ids.slice(0, SAMPLES)
  const whole = await Promise.all(
    samples.map(async (id, n) => (await org.verify(id, { by: { person: ownerOf(n) } })).length === 0),
  )
  return [
    {
      what: 'revisions',
      acknowledged,
      written: await of(`select sum(revision) from siklus."case" where workflow = 'permit'`),
    },
    { what: 'transitions', acknowledged, written: await of(transitionsOfPermits) },
    {
      what: 'outbox rows',
      acknowledged,
      written: await of(`select count(*) from siklus.outbox where workflow = 'permit'`),
    },
    { what: 'sampled chains that verify', acknowledged: samples.length, written: whole.filter(Boolean).length },
  ]
}

const transitionsOfPermits = `select count(*) from siklus.transition t join siklus."case" c
  on c.tenant = t.tenant and c.opened = t.opened and c.id = t.case_id where c.workflow = 'permit'`
