import { type AccessRow, type Outcome, type Role, roles } from './access-table.ts'
import type { OperationRun, Tried } from './operation-run.ts'
import { operationRuns } from './operation-runs.ts'
import { type RouteRun, routeRuns, type Sent } from './route-runs.ts'
import { people, principalOf, type World, type Year } from './world.ts'

const NO_YEAR: Year = { cycle: '', plan: '', report: '', evaluation: '' }

const hiddenTags = ['CaseNotFound', 'UnknownUnit', 'UnknownPerson', 'UnknownEntry', 'UnknownFollowUp', 'NotSeen']
const refusedTags = ['NotPermitted', 'NotEditable']
/** What a rule, a form or another writer says no to was permitted first. */
const permittedTags = ['TransitionRefused', 'InvalidDocument', 'StaleDraft', 'RecordConflict', 'RevisionConflict']

const tagOf = (error: unknown): string => (error instanceof Error && '_tag' in error ? String(error._tag) : '')

const outcomeOf = (error: unknown): Outcome => {
  const tag = tagOf(error)
  if (hiddenTags.includes(tag)) return 'hidden'
  if (refusedTags.includes(tag)) return 'refused'
  if (permittedTags.includes(tag)) return 'allowed'
  throw error
}

/**
 * Whoever may not write a document is answered as one whose document has moved on: their text beside what is stored (409). The drafts here
 * are sent as they stand, so that nobody who may write them meets that answer.
 */
const mayNotWrite = (status: number, { act }: AccessRow): boolean => act === 'save' && status === 409

const outcomeOfAnswer = async (answer: Response, row: AccessRow): Promise<Outcome> => {
  const { status } = answer
  if (mayNotWrite(status, row)) return 'refused'
  if (status === 401) return 'sign-in'
  if (status === 403) return 'refused'
  if (status === 404) return 'hidden'
  if (status < 400 || status === 409 || status === 422) return 'allowed'
  throw new Error(`Answered with ${status}: ${(await answer.text()).slice(0, 500)}`)
}

/** As htmx asks: the answer is the page without the menu around it, which says nothing about access and costs as much as the page. */
const partial = { 'HX-Request': 'true', 'HX-Request-Type': 'partial', Origin: 'http://kinerja.test' }

const init = (method: string, sent: Sent): RequestInit => {
  if (sent === undefined) return { method, headers: partial }
  if ('form' in sent) return { method, headers: partial, body: new URLSearchParams(sent.form) }
  return { method, headers: { ...partial, 'Content-Type': 'application/json' }, body: JSON.stringify(sent.json) }
}

const runOf = <Run>(runs: { readonly [name: string]: Run }, { name, act }: AccessRow): Run => {
  const run = runs[[name, act].filter(Boolean).join(' ')]
  if (run === undefined) throw new Error(`test/access does not say how '${name} ${act}' is tried`)
  return run
}

/** At which moment of the year a row is tried. */
export const sceneOf = (row: AccessRow): OperationRun['scene'] =>
  row.kind === 'route' ? runOf(routeRuns, row).scene : runOf(operationRuns, row).scene

const tryRoute = async (world: World, row: AccessRow, role: Role, ids: Year): Promise<Outcome> => {
  const run: RouteRun = runOf(routeRuns, row)
  const [method = '', pattern = ''] = row.name.split(' ')
  const id = run.on === undefined ? '' : ids[run.on]
  const path = ((await run.path?.(pattern, world, id)) ?? pattern).replace(':id', id)
  const sent = await run.sent?.({ world, id, ids })
  const person = role === 'nobody' ? undefined : people[role]
  const answer = await world.site.request(path, init(method, sent), person)
  const outcome = await outcomeOfAnswer(answer, row)
  // The live feed would stay open.
  if (!answer.bodyUsed) await answer.body?.cancel()
  return outcome
}

const tryOperation = async (world: World, row: AccessRow, role: Role, ids: Year): Promise<Outcome> => {
  const by = principalOf(role)
  if (by === undefined) return '-'
  const { office } = world
  const tried: Tried = { org: office.engine.in(office.tenant), services: office.services, ids, me: { by }, world }
  try {
    await runOf(operationRuns, row).run(tried)
    return 'allowed'
  } catch (error) {
    return outcomeOf(error)
  }
}

/**
 * Tries one row for real, role by role, and undoes everything. Answers `-` where the role has no such case; `wanted` says which roles are
 * worth trying.
 */
export const tryRow = async (
  world: World,
  row: AccessRow,
  wanted: (role: Role) => boolean,
): Promise<Readonly<Record<Role, Outcome>>> =>
  world.undone(async () => {
    const run = row.kind === 'route' ? runOf(routeRuns, row) : runOf(operationRuns, row)
    await run.before?.(world)
    const cells: [Role, Outcome][] = []
    for (const role of roles)
      cells.push([role, wanted(role) ? await world.undone(() => tryCell(world, row, role)) : '-'])
    return Object.fromEntries(cells) as Record<Role, Outcome>
  })

const tryCell = async (world: World, row: AccessRow, role: Role): Promise<Outcome> => {
  const ids = row.target === '-' ? NO_YEAR : await world.yearOf(role, row.target)
  if (ids === undefined) return '-'
  return row.kind === 'route' ? tryRoute(world, row, role, ids) : tryOperation(world, row, role, ids)
}
