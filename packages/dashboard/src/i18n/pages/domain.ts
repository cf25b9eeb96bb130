import { done } from './domain/done.ts'
import { errors } from './domain/errors.ts'
import { events } from './domain/events.ts'
import { faults } from './domain/faults.ts'
import { reasons } from './domain/reasons.ts'
import { roles } from './domain/roles.ts'
import { states } from './domain/states.ts'
import { workflows } from './domain/workflows.ts'

/** The words of the workflows: states, events, deadlines, roles, reasons, faults and errors, for every page. */
export const domain = {
  id: {
    ...roles.id,
    ...workflows.id,
    ...states.id,
    ...events.id,
    ...done.id,
    ...reasons.id,
    ...faults.id,
    ...errors.id,
  },
  en: {
    ...roles.en,
    ...workflows.en,
    ...states.en,
    ...events.en,
    ...done.en,
    ...reasons.en,
    ...faults.en,
    ...errors.en,
  },
}
