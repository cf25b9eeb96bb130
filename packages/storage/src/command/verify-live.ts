import { type Access, type Anchor, createEngine, type VerifyFinding, type VerifyReport } from '@siklus/core'

/** What a tenant in a database is checked with. */
export interface LiveAsk {
  readonly url: string
  readonly schema: string
  readonly tenant: string
  /** Anchors from exported files that hold. */
  readonly against: readonly Anchor[]
  readonly tell: (found: VerifyFinding) => void
}

/** Who has the password of the database needs nobody's leave to read it. */
const operator: Access = {
  roles: async (asks) => asks.map(() => ['auditor']),
  scope: async () => ({ kind: 'all' }),
}

/**
 * Checks chains, rows and anchors of a tenant. The workflows are the host's and are not known here, so nothing is replayed: the host's own
 * code does that, with `org.verifyAll`. `pg` is loaded here only: checking files needs no driver.
 */
export const verifyLive = async ({ url, schema, tenant, against, tell }: LiveAsk): Promise<VerifyReport> => {
  const [{ Pool }, { postgres }] = [(await import('pg')).default, await import('../postgres/postgres.ts')]
  const pool = new Pool({ connectionString: url, max: 2 })
  try {
    await using engine = await createEngine({ storage: postgres({ pool, schema }), workflows: [], access: operator })
    return await engine.in(tenant).verifyAll({ by: { person: 'siklus verify' }, against, onFinding: tell })
  } finally {
    await pool.end()
  }
}
