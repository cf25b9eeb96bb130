import { partyAccess } from '@siklus/core'
import { SiklusEngine } from '@siklus/core/effect'
import { leave, substitute } from '@siklus/core/testing'
import { leaveNote } from '@siklus/storage/contract'
import { memory } from '@siklus/storage/memory'
import * as Effect from 'effect/Effect'
import { expect, test } from 'vitest'

const by = { person: 'ani' }
const parties = [{ role: 'owner', person: 'ani', basis: 'own request' }]
const layer = SiklusEngine.layer({
  storage: memory({ records: [leaveNote] }),
  workflows: [leave, substitute],
  access: partyAccess(),
})

test('a host in Effect has the same operations, with their errors in the error channel', async () => {
  const program = Effect.gen(function* () {
    const org = (yield* SiklusEngine).in('kab-andir')
    const item = yield* org.start(leave, { days: 2 }, { by, parties })
    const moved = yield* org.send(item.id, { type: 'submit' }, { by })
    const refused = yield* org
      .send(item.id, { type: 'submit' }, { by })
      .pipe(Effect.catchTag('TransitionRefused', (error) => Effect.succeed(error.reasons)))
    return { revision: moved.revision, refused, settled: yield* org.settle() }
  })
  expect(await Effect.runPromise(program.pipe(Effect.provide(layer)))).toEqual({
    revision: 2,
    refused: [{ code: 'event.notNow' }],
    settled: { fired: 0, delivered: 3 },
  })
})
