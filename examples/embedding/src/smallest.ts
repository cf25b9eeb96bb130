import { createEngine, defineWorkflow, type EdgeMeta, partyAccess } from '@siklus/core'
import { memory } from '@siklus/storage/memory'
import { setup } from 'xstate'

const machine = setup({ types: { transitionMeta: {} as EdgeMeta } }).createMachine({
  context: {},
  initial: 'asked',
  states: { asked: { on: { grant: { target: 'granted', meta: { by: ['head'] } } } }, granted: { type: 'final' } },
})
const events = { grant: null }
const leave = defineWorkflow({ id: 'leave', version: 1, machine, events, rules: {}, startBy: [], startAs: ['owner'] })

await using engine = await createEngine({ storage: memory(), workflows: [leave], access: partyAccess() })
const org = engine.in('kab-andir')
const parties = [
  { role: 'owner', person: 'ani', basis: 'own request' },
  { role: 'head', person: 'budi', basis: 'SK 12/2025' },
]
const item = await org.start(leave, {}, { by: { person: 'ani' }, parties })
console.log((await org.send(item.id, { type: 'grant' }, { by: { person: 'budi' } })).state) // granted
