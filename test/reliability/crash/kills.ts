import { isWrite } from '../faults/statement-kind.ts'
import type { Death } from './killing-gate.ts'
import type { MortalPlace, ToldSoFar } from './mortal.ts'
import { type MortalProcess, startMortal } from './mortal-process.ts'
import { type Chance, chanceOf, shuffled } from './random.ts'
import { referenceOutline } from './reference.ts'
import type { Told } from './step.ts'
import { STORY } from './story.ts'
import { type CrashRow, type CrashTable, crashTable } from './table.ts'

/** How often processes are killed, and by which chance the places are chosen. */
export interface KillOptions {
  readonly kills: number
  readonly seed: number
  /** Told after each kill. */
  readonly onKill?: (row: CrashRow, count: number) => void
}

interface PlannedDeath extends Death {
  readonly step: number
}

/**
 * Kills processes in the middle of the story, each at another place: before a statement, while it is under way, behind it. The next
 * process on the same database looks at what is left, does the story to its end under the same keys, and looks again. Every fourth is
 * killed once more while it does that.
 */
export const killProcesses = async (place: MortalPlace, options: KillOptions): Promise<CrashTable> => {
  const reference = await referenceOutline()
  const first = await startMortal(place)
  const kinds = await recorded(first)
  const deaths = plannedDeaths(kinds, chanceOf(options.seed))
  const killing = { place, reference, ...options, deaths, process: first, rows: [] as CrashRow[], stories: 0 }
  while (killing.rows.length < options.kills) await killOnce(killing)
  await killing.process.close()
  return crashTable(killing.rows)
}

/** The kinds of the statements of each step, when nothing breaks and what is asked once only was asked before. */
const recorded = async (process: MortalProcess): Promise<readonly (readonly string[])[]> => {
  await kindsOf(process, 'warming-up')
  return kindsOf(process, 'recorded')
}

const kindsOf = async (process: MortalProcess, tenant: string): Promise<readonly (readonly string[])[]> => {
  const kinds: (readonly string[])[] = []
  const story = { do: 'play', tenant, from: 0, told: { answers: [], runs: [] }, death: null } as const
  await process.ask(story, (word) => word.word === 'told' && kinds.push(word.kinds))
  return kinds
}

const SIDES = ['before', 'during', 'after'] as const
const LONGEST_MS = 4

/** Every place once before any comes twice, those first at which something is written. */
function* plannedDeaths(kinds: readonly (readonly string[])[], chance: Chance): Generator<PlannedDeath, never> {
  const all = kinds.flatMap((statements, step) =>
    statements.flatMap((kind, nth) => SIDES.map((side) => ({ step, nth, side, writes: isWrite(kind) }))),
  )
  for (;;)
    for (const writes of [true, false])
      for (const { step, nth, side } of shuffled(
        all.filter((one) => one.writes === writes),
        chance,
      ))
        yield { step, nth, side, delayMs: chance.next() * LONGEST_MS }
}

interface Killing extends KillOptions {
  readonly place: MortalPlace
  readonly reference: readonly string[]
  readonly deaths: Generator<PlannedDeath, never>
  readonly rows: CrashRow[]
  process: MortalProcess
  stories: number
}

/** One tenant's story, with a death in it, and now and then a second one at the same step. */
const killOnce = async (killing: Killing): Promise<void> => {
  const { deaths, rows, kills } = killing
  killing.stories += 1
  const story = { tenant: `kill-${killing.stories}`, told: emptyTold(), at: 0 }
  await dieAt(killing, story, deaths.next().value)
  const again = rows.length % 4 === 3 && rows.length < kills
  if (again) await dieAt(killing, story, { ...deaths.next().value, step: story.at })
  await dieAt(killing, story, null)
  judged(rows, await violationsOf(killing.process, { do: 'judge', ...asTold(story), reference: killing.reference }))
}

interface Story {
  readonly tenant: string
  readonly told: { readonly answers: ToldSoFar['answers'][number][]; readonly runs: ToldSoFar['runs'][number][] }
  /** The step that is under way. */
  at: number
}

const emptyTold = (): Story['told'] => ({ answers: [], runs: [] })

const asTold = ({ tenant, told }: Story) => ({ tenant, told })

/**
 * Plays on until the process dies; a new one takes over and looks at what is left. A place that is not reached kills nobody. Somebody else
 * may kill a process too: that counts as well, and where no death was planned the story goes on to its end.
 */
const dieAt = async (killing: Killing, story: Story, death: PlannedDeath | null): Promise<void> => {
  const kind = await playOn(killing, story, death)
  if (kind === undefined) return
  killing.process = await startMortal(killing.place)
  const violations = await violationsOf(killing.process, { do: 'look', ...asTold(story), tried: story.at + 1 })
  const row = { operation: STORY[story.at]?.operation ?? '', kind, side: death?.side ?? 'during', violations }
  killing.rows.push(row)
  killing.onKill?.(row, killing.rows.length)
  if (death === null) await dieAt(killing, story, null)
}

/** Plays from where the story is; answers the statement at which the process died, if it did. */
const playOn = async ({ process }: Killing, story: Story, death: PlannedDeath | null): Promise<string | undefined> => {
  let dying: string | undefined
  const ended = await process.ask({ do: 'play', ...asTold(story), from: story.at, death }, (word) => {
    if (word.word === 'dying') dying = word.kind
    else keep(story, word.step, word.told)
  })
  return ended === undefined ? (dying ?? 'anywhere') : undefined
}

const keep = (story: Story, step: number, { answers = [], runs = [] }: Told): void => {
  story.told.answers.push(...answers.map(([act, { id, revision }]) => [act, { caseId: id, revision }] as const))
  story.told.runs.push(...runs)
  story.at = step + 1
}

const violationsOf = async (
  process: MortalProcess,
  call: Parameters<MortalProcess['ask']>[0],
): Promise<readonly string[]> =>
  ((await process.ask(call)) ?? ['the process died while it looked']) as readonly string[]

/** What is wrong at the end of a story counts where its last death was. */
const judged = (rows: CrashRow[], violations: readonly string[]): void => {
  const last = rows.pop()
  if (last) rows.push({ ...last, violations: [...last.violations, ...violations] })
}
