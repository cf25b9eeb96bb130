import type { CaseLine } from '@siklus/core/performance'
import type { DashboardPrincipal, PageDeps } from '../page-env.ts'

const PAGE = 200
const MOST = 1000

/** Everything whose next move is this person's, what has stood longest first. At most 1,000: nobody decides more by hand. */
export const allWaiting = async (
  { performance }: PageDeps,
  { by }: DashboardPrincipal,
): Promise<readonly CaseLine[]> => {
  const found: CaseLine[] = []
  for (let more = true; more && found.length < MOST; ) {
    const after = found.at(-1)?.case.id
    const next = await performance.home.waiting({ by, limit: PAGE, ...(after !== undefined && { after }) })
    found.push(...next)
    more = next.length === PAGE
  }
  return found.sort((a, b) => a.case.updatedAt.localeCompare(b.case.updatedAt))
}
