import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Clock } from '@siklus/core'

/** A clock that a visitor moves forward. It runs on by itself, is never set back, and goes on after a restart where it stood. */
export interface DemoClock extends Clock {
  /** Moves to an instant (milliseconds since 1970); an earlier one is ignored. */
  moveTo(instant: number): void
  /** Writes the present to the file; call it now and then, and at the end. */
  save(): void
}

/** Where the clock keeps its time, where it begins, and the machine's time behind it. */
export interface DemoClockOptions {
  readonly file: string
  readonly beginsAt: string
  readonly machine: Clock
}

/** Reads the time from its file, or begins. A file that cannot be read as a time begins anew. */
export const createDemoClock = ({ file, beginsAt, machine }: DemoClockOptions): DemoClock => {
  let ahead = (readSaved(file) ?? Date.parse(beginsAt)) - machine.now()
  const now = () => machine.now() + ahead
  const save = () => {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(`${file}.part`, JSON.stringify({ now: new Date(now()).toISOString() }))
    renameSync(`${file}.part`, file)
  }
  return {
    now,
    save,
    moveTo: (instant) => {
      ahead += Math.max(0, instant - now())
      save()
    },
  }
}

const readSaved = (file: string): number | undefined => {
  try {
    const saved = Date.parse((JSON.parse(readFileSync(file, 'utf8')) as { readonly now: string }).now)
    return Number.isNaN(saved) ? undefined : saved
  } catch {
    return undefined
  }
}
