import { StorageUnavailable } from '@siklus/core'
import type { FaultGate, FaultPoint, Side } from '../faults/fault-gate.ts'
import { isWrite } from '../faults/statement-kind.ts'
import type { Stage } from '../world/stage.ts'
import { brokenAtTheEnd, brokenSoFar } from './check.ts'
import { play, sceneOf } from './play.ts'
import type { Scene, Step } from './step.ts'
import { STORY } from './story.ts'
import { type CrashRow, type CrashTable, crashTable } from './table.ts'

/** What the exceptions are tried on. */
export interface Trial {
  readonly stage: Stage
  readonly fault: FaultGate
  readonly reference: readonly string[]
  /** After which faults the invariants are looked at, besides the end of each story. */
  readonly look: 'every fault' | 'faults at writes'
}

const SIDES: readonly Side[] = ['before', 'after']

/** The kinds of the statements of each step when nothing breaks, and nothing is asked that is asked only once. */
const recordStory = async (trial: Trial): Promise<readonly (readonly string[])[]> => {
  await kindsOf(trial, 'warming up')
  return kindsOf(trial, 'recorded')
}

const kindsOf = async ({ stage, fault }: Trial, tenant: string): Promise<readonly (readonly string[])[]> => {
  const scene = sceneOf(stage, tenant)
  const kinds: (readonly string[])[] = []
  for (const step of STORY) {
    fault.arm(null)
    await play(scene, step)
    kinds.push(fault.passed())
  }
  return kinds
}

/**
 * Breaks the line at every place of every operation, before and behind each statement. A story takes one fault per step, the next story
 * the next one, until each step has had all of its own. After each fault the invariants are looked at, then the step is done again.
 */
export const tryExceptions = async (trial: Trial): Promise<CrashTable> => {
  const recorded = await recordStory(trial)
  const rows: CrashRow[] = []
  const stories = SIDES.length * Math.max(...recorded.map(({ length }) => length))
  for (let story = 0; story < stories; story += 1) {
    const scene = sceneOf(trial.stage, `exception-${story}`)
    for (const [n, step] of STORY.entries()) {
      const point = { nth: Math.floor(story / SIDES.length), side: SIDES[story % SIDES.length] ?? 'before' }
      const kind = recorded[n]?.[point.nth]
      if (kind === undefined) await plain(trial, scene, step)
      else rows.push(...(await broken(trial, scene, { n, step, kind, point })))
    }
    const violations = await brokenAtTheEnd(scene, trial.reference)
    rows.push({ operation: 'the whole story', kind: 'end', side: 'none', violations })
  }
  return crashTable(rows)
}

const plain = async ({ fault }: Trial, scene: Scene, step: Step): Promise<void> => {
  fault.arm(null)
  await play(scene, step)
}

interface Break {
  readonly n: number
  readonly step: Step
  readonly kind: string
  readonly point: FaultPoint
}

const broken = async (trial: Trial, scene: Scene, { n, step, kind, point }: Break): Promise<readonly CrashRow[]> => {
  trial.fault.arm(point)
  const untyped = await play(scene, step).then(
    () => [],
    (error: unknown) => untypedError(error, step),
  )
  const happened = trial.fault.passed()[point.nth] === kind
  trial.fault.arm(null)
  const looks = trial.look === 'every fault' || isWrite(kind)
  const violations = [...untyped, ...(looks ? await brokenSoFar(scene, STORY.slice(0, n + 1)) : [])]
  await plain(trial, scene, step)
  return happened ? [{ operation: step.operation, kind, side: point.side, violations }] : []
}

/** What a caller is told of a broken line: that he may try again. The host's own statements fail as its driver says. */
const untypedError = (error: unknown, { operation }: Step): readonly string[] => {
  if (error instanceof StorageUnavailable && error.retryable) return []
  if (operation === 'within' && error instanceof Error && /Connection terminated/.test(error.message)) return []
  return [`told ${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}`]
}
