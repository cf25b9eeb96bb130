import type { DashboardPrincipal, PageDeps } from '../page-env.ts'

/** The part a person takes in cycles, of any year. */
export interface TakingPart {
  /** There is a cycle of their own. */
  readonly owner: boolean
  /** There is somebody whom they assess. */
  readonly assessor: boolean
}

// A principal is made for one request: what was found for it holds as long as it is shown.
const found = new WeakMap<DashboardPrincipal, Promise<TakingPart>>()

const has = async ({ org }: PageDeps, { by }: DashboardPrincipal, role: string): Promise<boolean> =>
  (await org.count({ workflow: 'cycle', party: { person: by.person, role } }, { by, cap: 1 })) > 0

const ask = async (deps: PageDeps, me: DashboardPrincipal): Promise<TakingPart> => {
  const [owner, assessor] = await Promise.all([has(deps, me, 'owner'), has(deps, me, 'assessor')])
  return { owner, assessor }
}

/** Finds out once a request which part the person takes. It decides what is worth reading and showing, never what is allowed. */
export const takingPart = (deps: PageDeps, me: DashboardPrincipal): Promise<TakingPart> => {
  const known = found.get(me) ?? ask(deps, me)
  found.set(me, known)
  return known
}
