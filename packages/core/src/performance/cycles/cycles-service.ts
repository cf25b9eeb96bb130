import type { Case } from '../../case/case.ts'
import type { Transition } from '../../case/transition.ts'
import type { By, EventInput } from '../../engine/engine.ts'
import type { Page } from '../../ports/case-lists.ts'
import { allOf, linesOf, viewOf } from '../case-lines.ts'
import type { Acting, CaseLine } from '../case-view.ts'
import { demandCase } from '../demand-case.ts'
import { InvalidDocument } from '../documents/errors.ts'
import { stepsAsSeenBy } from '../evaluating/unpublished.ts'
import { closing, followUpsOf } from '../followup/follow-up-service.ts'
import { demandAdmin, demandMember, instantOf, type TenantKit, todayOf } from '../kit.ts'
import { demandUnit, unitsOn } from '../organisation/organisation-service.ts'
import type { Cycles, CycleView } from './cycles.ts'
import { launch, preview } from './launch.ts'
import { defaultParameters } from './parameters.ts'
import { basisFaults, parameterFaults } from './parameters-check.ts'
import { stageFilter } from './stage.ts'

/** The yearly cycles of a tenant. */
export const createCycles = (kit: TenantKit): Cycles => {
  const send = (cycle: string, event: EventInput, acting: Acting) => kit.engine.send(cycle, event, acting)
  return {
    parameters: (asked, options) => parametersOf(kit, asked, options),
    setParameters: (act, options) => setParameters(kit, act, options),
    preview: (target, options) => preview(kit, target, options),
    launch: (target, options) => launch(kit, target, options),
    get: ({ cycle }, options) => cycleView(kit, cycle, options),
    list: (asked, options) => list(kit, asked, options),
    history: ({ case: id }, options) => history(kit, id, options),
    revise: ({ cycle, reason }, acting) => send(cycle, { type: 'cycle.revise', reason }, acting),
    restartPlan: ({ cycle }, acting) => send(cycle, { type: 'cycle.restartPlan' }, acting),
    hold: ({ cycle, reason }, acting) => send(cycle, { type: 'cycle.hold', reason }, acting),
    resume: ({ cycle }, acting) => send(cycle, { type: 'cycle.resume' }, acting),
    cancel: ({ cycle, reason }, acting) => send(cycle, { type: 'cycle.cancel', reason }, acting),
    close: ({ cycle }, acting) => send(cycle, { type: 'cycle.close' }, acting),
    closeOpen: (act, acting) => closeOpen(kit, act, acting),
  }
}

const parametersOf = async (kit: TenantKit, { year }: { readonly year: number }, { by }: By) => {
  await demandMember(kit, by, 'read the parameters of a cycle')
  const stored = await kit.records.cycles.parameters({ tenant: kit.tenant, year })
  return { ...(stored?.parameters ?? defaultParameters(year)), set: stored !== undefined }
}

const setParameters = async (
  kit: TenantKit,
  { year, parameters, basis }: Parameters<Cycles['setParameters']>[0],
  { by }: By,
): Promise<void> => {
  await demandAdmin(kit, by, 'set the parameters of a cycle')
  const faults = [...parameterFaults(year, parameters), ...basisFaults(basis)]
  if (faults.length > 0) throw new InvalidDocument('parameters', faults)
  await kit.records.cycles.setParameters({
    ...{ tenant: kit.tenant, year, parameters, basis },
    ...{ by: by.person, at: instantOf(kit) },
  })
}

/** A cycle with everything below it that the reader may see. */
export const cycleView = async (kit: TenantKit, cycle: string, options: By): Promise<CycleView> => {
  const item = await demandCase(kit, { id: cycle, workflow: 'cycle' }, options)
  const [view, below] = await Promise.all([viewOf(kit, item, options), childrenOf(kit, cycle, options)])
  return { ...view, ...below }
}

/** The plans (newest first), reports (by period) and the evaluation of a cycle. */
export const childrenOf = async (kit: TenantKit, cycle: string, options: By) => {
  const lines = await linesOf(kit, await allOf(kit, { parent: cycle }, options), options)
  const of = (workflow: string) => lines.filter((line) => line.case.workflow === workflow)
  return {
    plans: of('plan'),
    reports: of('report').toSorted((a, b) => (a.case.period < b.case.period ? -1 : 1)),
    evaluation: of('evaluation')[0] ?? null,
  }
}

const list = async (
  kit: TenantKit,
  { year, unit, stage }: Parameters<Cycles['list']>[0],
  options: By & Partial<Page>,
): Promise<readonly CaseLine[]> => {
  const unitPath = await pathOf(kit, unit)
  return linesOf(kit, await kit.engine.list(stageFilter({ year, unitPath, stage }), options), options)
}

const history = async ({ engine }: TenantKit, id: string, options: By): Promise<readonly Transition[]> => {
  const [item, steps] = await Promise.all([engine.load(id, options), engine.history(id, options)])
  return stepsAsSeenBy(item, steps, options)
}

/** The path of a unit as of today, or `UnknownUnit`. */
export const pathOf = async (kit: TenantKit, unit: string | undefined): Promise<string | undefined> => {
  if (unit === undefined) return undefined
  const on = todayOf(kit)
  return demandUnit(await unitsOn(kit, on), unit, on).path
}

/** Ends a cycle past its open follow-ups: each is dropped with the reason, in the act that ends it. */
const closeOpen = async (
  kit: TenantKit,
  { cycle, reason }: { readonly cycle: string; readonly reason: string },
  acting: Acting,
): Promise<Case> => {
  await demandCase(kit, { id: cycle, workflow: 'cycle' }, acting)
  const open = (await followUpsOf(kit, cycle)).filter(({ status }) => status === 'open')
  const records = open.map(({ id }) => closing(cycle, id, { status: 'dropped', reason }))
  return kit.engine.send(cycle, { type: 'cycle.closeOpen', reason }, { ...acting, records })
}
