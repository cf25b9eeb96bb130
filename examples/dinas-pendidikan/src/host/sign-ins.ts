import type { Office } from '../office/office.ts'

/** One card of the sign-in page. */
export interface SignIn {
  readonly person: string
  readonly name: string
  readonly position: string
  readonly roleId: string
  readonly roleEn: string
}

/** The people of the sign-in page, in the order of the file. */
export const signInsOf = (office: Office): readonly SignIn[] =>
  office.signIns.map(({ person, labelId, labelEn }) => ({
    person,
    name: office.people.find(({ id }) => id === person)?.name ?? person,
    position: office.assignments.find((assignment) => assignment.person === person)?.position ?? '',
    roleId: labelId,
    roleEn: labelEn,
  }))
