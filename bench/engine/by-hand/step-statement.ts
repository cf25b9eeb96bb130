import type pg from 'pg'
import type { StepSlot, WriteSlot } from './step-sql.ts'

/** A named statement that takes its values by slot. */
export type StepStatement = (values: Readonly<Partial<Record<StepSlot, unknown>>>) => pg.QueryConfig

/** Numbers the slots that a text uses, each once. The server keeps the statement under its name, parsed and planned. */
export const stepStatement = (name: string, textOf: (slot: WriteSlot) => string): StepStatement => {
  const used: StepSlot[] = []
  const text = textOf((slot) => {
    if (!used.includes(slot)) used.push(slot)
    return `$${used.indexOf(slot) + 1}`
  })
  return (values) => ({ name, text, values: used.map((slot) => values[slot]) })
}
