import type { Counter, Gauge, Measure } from '../../ports/telemetry.ts'

/** How a number is described to whoever collects it. */
export interface Described {
  readonly description: string
  /** As the Unified Code for Units of Measure writes it. */
  readonly unit: string
}

/** The counters. */
export const COUNTERS: { readonly [name in Counter]: Described } = {
  'siklus.transitions': { description: 'Transitions written', unit: '{transition}' },
  'siklus.refusals': { description: 'Operations that ended with a typed error', unit: '{operation}' },
  'siklus.conflicts': { description: 'Acts that lost a race or met a lock', unit: '{act}' },
  'siklus.jobs': { description: 'Attempts at jobs', unit: '{attempt}' },
}

/** The measures. */
export const MEASURES: { readonly [name in Measure]: Described } = {
  'siklus.batch.size': { description: 'Acts written together', unit: '{act}' },
  'siklus.operation.duration': { description: 'Time of an operation', unit: 'ms' },
  'siklus.job.duration': { description: 'Time of an attempt at a job', unit: 'ms' },
  'siklus.feed.delay': { description: 'Time from a change to the look that found it', unit: 'ms' },
}

/** The gauges. */
export const GAUGES: { readonly [name in Gauge]: Described } = {
  'siklus.deadlines.due': { description: 'Deadlines that are due and have not fired', unit: '{deadline}' },
  'siklus.deadlines.overdue': { description: 'Since when the earliest of them is due', unit: 'ms' },
  'siklus.feed.lag': { description: 'How far a reader is behind', unit: 'ms' },
  'siklus.feed.held': { description: 'How long an open transaction has held changes back', unit: 'ms' },
  'siklus.queue.jobs': { description: 'Jobs of a queue', unit: '{job}' },
  'siklus.queue.oldest': { description: 'How long the job has waited that is due for longest', unit: 's' },
  'siklus.measured.at': { description: 'When the gauges were looked at last, since 1970', unit: 's' },
}

/** The names of a description. */
export const namesOf = <K extends string>(all: { readonly [name in K]: Described }): readonly K[] =>
  Object.keys(all).filter((name): name is K => name in all)
