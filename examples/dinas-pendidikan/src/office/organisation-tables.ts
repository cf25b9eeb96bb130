import { day, id, oneOf, orNothing, text, yesNo } from './cells.ts'
import { defineTable } from './table.ts'
import { appointments, personKinds, positionKinds, signInRoles, tenantRoles, unitKinds, zones } from './words.ts'

/** The line of assessment: each unit under the one whose head assesses its head. */
export const unitTable = defineTable('units.csv', {
  id,
  parent: orNothing(id),
  name: text,
  kind: oneOf(unitKinds),
  zone: oneOf(zones),
})

/** Who there is; what the number must look like is checked with the kind of person. */
export const personTable = defineTable('people.csv', {
  id,
  nip: orNothing(text),
  name: text,
  kind: oneOf(personKinds),
  rank: orNothing(text),
})

/** Who holds which post, from when to when, by which decision. */
export const assignmentTable = defineTable('assignments.csv', {
  person: id,
  unit: id,
  position: text,
  positionKind: oneOf(positionKinds),
  head: yesNo,
  appointment: oneOf(appointments),
  from: day,
  to: orNothing(day),
  basis: text,
})

/** Roles for the whole tenant. */
export const roleTable = defineTable('roles.csv', { person: id, role: oneOf(tenantRoles), basis: text })

/** Who may be tried in the demo. */
export const signInTable = defineTable('sign-ins.csv', {
  role: oneOf(signInRoles),
  labelId: text,
  labelEn: text,
  person: id,
  whyId: text,
  whyEn: text,
})
