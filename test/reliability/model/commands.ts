import fc from 'fast-check'
import type { OfficeCommand } from './commands/command.ts'
import { bulk, crash, delegate, extend, forward, migrate, purge, seal, settle } from './commands/running.ts'
import { resend, send, together } from './commands/sending.ts'
import { start } from './commands/starting.ts'

const OFTEN = [start, send, send, send, send, together, resend, forward, settle, settle]
const NOW_AND_THEN = [bulk, migrate, crash, purge, seal, extend, delegate]

/** Courses of an office: everything that may happen, in any order, at most so long. */
export const officeCourses = (most: number): fc.Arbitrary<Iterable<OfficeCommand>> =>
  fc.commands([...OFTEN, ...NOW_AND_THEN], { maxCommands: most, size: 'max' })
