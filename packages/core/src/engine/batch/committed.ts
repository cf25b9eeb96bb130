import * as Effect from 'effect/Effect'
import * as Exit from 'effect/Exit'
import type { Act } from '../act.ts'
import { type Committed, commitMany } from '../commit.ts'
import type { Core, Place } from '../core.ts'
import { type Answer, failed, type Stage } from './member.ts'

/** The last stage: the acts are written together, and each member is told what became of its own. */
export const committed =
  <T extends { readonly act: Act }, A>(
    core: Core,
    place: Place,
    answer: (open: T, committed: Committed) => Answer<A>,
  ): Stage<T, never, A> =>
  (open) =>
    Effect.map(
      commitMany(
        core,
        place,
        open.map(({ act }) => act),
      ),
      (exits) =>
        open.map((one, n) => {
          const exit = exits[n] ?? Exit.die(new TypeError('a commit answered fewer exits than acts'))
          return Exit.isSuccess(exit) ? { answer: answer(one, exit.value) } : failed(exit)
        }),
    )
