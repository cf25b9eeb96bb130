import { outlineOf } from '../books/outline.ts'
import { readBooks } from '../books/read-books.ts'
import { settledViolationsOf, violationsOf } from '../books/violations.ts'
import { instantOf, ledgerOf } from './play.ts'
import type { Scene, Step } from './step.ts'
import { STORY } from './story.ts'

/** The invariants in the middle of a story, when these steps were tried. */
export const brokenSoFar = async (scene: Scene, tried: readonly Step[]): Promise<readonly string[]> => {
  const last = tried.at(-1)
  // an extension binds at once, but what is armed it moves at the next turn of background work, where it could not do so itself
  if (last?.operation === 'extension') {
    scene.clock.set(instantOf(last))
    await scene.org.settle()
  }
  return violationsOf(scene, ledgerOf(scene.memory, tried))
}

/** The invariants at the end of a story, and that all stands as it does when nothing breaks. */
export const brokenAtTheEnd = async (scene: Scene, reference: readonly string[]): Promise<readonly string[]> => [
  ...(await settledViolationsOf(scene, ledgerOf(scene.memory, STORY))),
  ...differences(outlineOf(await readBooks(scene.storage, scene.org.tenant)), reference),
]

const differences = (outline: readonly string[], reference: readonly string[]): readonly string[] => [
  ...reference.filter((line) => !outline.includes(line)).map((line) => `not as undisturbed, missing: ${line}`),
  ...outline.filter((line) => !reference.includes(line)).map((line) => `not as undisturbed, extra: ${line}`),
]
