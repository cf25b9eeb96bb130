import type { JsonObject, Workflow } from '@siklus/core'
import type { StartRequest } from '../start-many.ts'
import { assessorOf, BASIS, ownerOf, unitOf } from './people.ts'

/** The n-th case of a workflow, opened by its owner, with an assessor. */
export const startOf = (workflow: Workflow, n: number, input: JsonObject): StartRequest => ({
  workflow,
  input,
  options: {
    by: { person: ownerOf(n) },
    unit: unitOf(n),
    period: '2026',
    parties: [
      { role: 'owner', person: ownerOf(n), basis: BASIS },
      { role: 'assessor', person: assessorOf(n), basis: BASIS },
    ],
  },
})
