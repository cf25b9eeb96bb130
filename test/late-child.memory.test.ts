import {
  CANCEL,
  createEngine,
  defineWorkflow,
  HELD,
  HOLD,
  message,
  partyAccess,
  RESUME,
  send,
  type TenantEngine,
  type Workflow,
} from '@siklus/core'
import { memory } from '@siklus/storage/memory'
import { expect, test } from 'vitest'
import { assign, setup } from './reliability/world/statecharts.ts'

const TENANT = 'kab'
const by = { person: 'dewi' }

const tellChildren = (type: string) => send({ kind: 'tell', to: 'children', event: { type } })
const admin = { meta: { by: ['admin'] } }
const system = { meta: { by: ['system'] } }

/** Work that goes on beside a hold, until it ends. The three lists are edges: out of it, in the work, into the hold and out of it again. */
const beside = (ending: object, work: object, [hold, resume]: readonly [object, object]) => ({
  type: 'parallel',
  on: ending,
  states: {
    work: { initial: 'going', states: { going: { on: work } } },
    hold: { initial: 'off', states: { off: { on: hold }, on: { tags: [HELD], on: resume } } },
  },
})

const office: Workflow = defineWorkflow({
  id: 'office',
  version: 1,
  machine: setup({ actions: { message } }).createMachine({
    id: 'office',
    context: {},
    initial: 'live',
    states: {
      live: beside(
        { close: { target: 'closed', ...admin } },
        {
          open: { actions: send({ kind: 'start', workflow: 'desk', key: 'one', input: {} }), ...admin },
          amend: { actions: tellChildren('amended'), ...admin },
        },
        [
          { pause: { target: 'on', actions: tellChildren(HOLD), ...admin } },
          { 'go-on': { target: 'off', actions: tellChildren(RESUME), ...admin } },
        ],
      ),
      closed: { type: 'final', entry: tellChildren(CANCEL) },
    },
  }),
  events: { open: null, amend: null, pause: null, 'go-on': null, close: null },
  rules: {},
  startBy: ['admin'],
})

interface Amended {
  readonly context: { readonly amended: number }
}

const countAmended = assign({ amended: ({ context }: Amended) => context.amended + 1 })

const desk: Workflow = defineWorkflow({
  id: 'desk',
  version: 1,
  machine: setup({}).createMachine({
    id: 'desk',
    context: { amended: 0 },
    initial: 'live',
    states: {
      live: beside({ [CANCEL]: { target: 'ended', ...system } }, { amended: { actions: countAmended, ...system } }, [
        { [HOLD]: { target: 'on', ...system } },
        { [RESUME]: { target: 'off', ...system } },
      ]),
      ended: { type: 'final' },
    },
  }),
  events: {},
  told: [CANCEL, HOLD, RESUME, 'amended'],
  rules: {},
  startBy: ['admin'],
})

/** An office on a storage that the test can reach behind the engine's back. */
const scene = async () => {
  const ground = memory()
  const storage = await ground.open([])
  const access = partyAccess({ tenantRoles: async () => ['admin'] })
  const engine = await createEngine({ storage: ground, workflows: [office, desk], access })
  const org = engine.in(TENANT)
  const { id } = await org.start(office, {}, { by, parties: [] })
  const act = (type: string) => org.send(id, { type }, { by })
  /** A relay that died before its cursor was kept brings everything again. */
  const forget = async () => {
    const reader = 'relay'
    const [first] = await storage.changes(TENANT, null, 1)
    const from = await storage.cursor(TENANT, reader)
    expect(await storage.advance({ tenant: TENANT, reader, from, to: first?.cursor ?? '' })).toBe(true)
  }
  return { org, act, forget, desk: () => deskOf(org, id), close: engine.close }
}

const deskOf = async (org: TenantEngine, parent: string) => {
  const [child] = await org.list({ parent }, { by })
  return { amended: child?.context.amended, held: child?.tags.includes(HELD) }
}

test('a hold that is repeated after its end is let pass', async () => {
  const { org, act, forget, desk: child, close } = await scene()
  for (const type of ['open', 'pause']) await act(type)
  await org.settle()
  expect(await child()).toEqual({ amended: 0, held: true })
  await act('go-on')
  await org.settle()
  expect(await child()).toEqual({ amended: 0, held: false })
  await forget()
  await org.settle()
  expect(await child()).toEqual({ amended: 0, held: false })
  await close()
})

test.each([
  ['late', async () => {}],
  ['at once', async ({ settle }: Pick<TenantEngine, 'settle'>) => void (await settle())],
])('what is said between a start and a hold arrives, where the relay comes %s', async (_when, relay) => {
  const { org, act, desk: child, close } = await scene()
  for (const type of ['open', 'amend', 'pause']) {
    await act(type)
    await relay(org)
  }
  await org.settle()
  expect(await child()).toEqual({ amended: 1, held: true })
  await close()
})

test('what is said after a start arrives, though the start is repeated while the parent is on hold', async () => {
  const { org, act, forget, desk: child, close } = await scene()
  await act('open')
  await org.settle()
  await forget()
  for (const type of ['amend', 'pause']) await act(type)
  await org.settle()
  expect(await child()).toEqual({ amended: 1, held: true })
  await close()
})
