import { type Background, createEngine, type Engine, partyAccess, type Storage, type Workflow } from '@siklus/core'
import { leave, substitute } from '@siklus/core/testing'
import { leaveNote } from '@siklus/storage/contract'
import { memory } from '@siklus/storage/memory'
import { type RecordedOtel, recordedOtel } from './recorded-otel.ts'

/** The tenant of the office. */
export const tenant = 'kab-andir'
/** Who asks for leave, and who is told. */
export const [ani, budi, dewi] = [{ person: 'ani' }, { person: 'budi' }, { person: 'dewi' }]

const parties = [
  { role: 'owner', person: 'ani', basis: 'own request' },
  { role: 'assessor', person: 'budi', basis: 'head of unit' },
]

/** What an office is opened with, where it is not the usual. */
export interface OfficeOptions {
  readonly storage?: Storage
  readonly workflows?: readonly Workflow[]
  readonly background?: Background
  readonly time?: { now: number }
  readonly busyAfterMs?: number
}

/** A small office with its own time, and what it tells. It begins on 5 January 2026, 08:00 in Jakarta. */
export interface Office extends RecordedOtel {
  readonly engine: Engine
  readonly org: ReturnType<Engine['in']>
  readonly time: { now: number }
  start(): Promise<string>
  submit(id: string): Promise<unknown>
  /** How often or how much was told of a number with these attributes. */
  sum(name: string, attributes: object): number
}

/** When an office begins. */
export const beginning = (): { now: number } => ({ now: Date.parse('2026-01-05T01:00:00.000Z') })

/** Opens one. */
export const openOffice = async (options: OfficeOptions = {}): Promise<Office> => {
  const { storage = memory({ records: [leaveNote] }), workflows = [leave, substitute], time = beginning() } = options
  const told = recordedOtel()
  const access = partyAccess({ tenantRoles: async ({ person }) => (person === 'dewi' ? ['admin'] : []) })
  const { telemetry } = told
  const clock = { now: () => time.now }
  const { background, busyAfterMs } = options
  const engine = await createEngine({
    ...{ storage, workflows, access, clock, telemetry },
    ...(background && { background }),
    ...(busyAfterMs !== undefined && { busyAfterMs }),
  })
  const org = engine.in(tenant)
  return {
    ...{ ...told, engine, org, time },
    start: async () => (await org.start(leave, { days: 2 }, { by: ani, parties })).id,
    submit: (id) => org.send(id, { type: 'submit' }, { by: ani }),
    sum: (name, attributes) =>
      told.points
        .filter((point) => point.name === name && JSON.stringify(point.attributes) === JSON.stringify(attributes))
        .reduce((total, { value }) => total + value, 0),
  }
}
