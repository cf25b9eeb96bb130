import type { Json } from '../../case/json.ts'
import type { WorkflowDefinition } from '../../workflow/workflow.ts'

type FactQuery = NonNullable<WorkflowDefinition['facts']>[string]

/** The answers to a workflow's fact queries. */
export type Facts = { readonly [name: string]: Json }

/** A fact that is a number; null when there is no row to take it from. */
export const numberOf = (facts: Facts, name: string): number | null => {
  const value = facts[name]
  return typeof value === 'number' ? value : null
}

/** A column of the draft of this case in a document table: its newest revision that nobody has submitted. */
export const ofDraft = (table: string, column: string): FactQuery => ({
  from: table,
  where: { case_id: { case: 'id' }, frozen_at: null },
  take: { value: column, latestBy: 'revision' },
})
