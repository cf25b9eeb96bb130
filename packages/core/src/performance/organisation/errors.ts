import { TypedError } from '../../case/typed-error.ts'

/** There is no unit with this id in force on the day. */
export class UnknownUnit extends TypedError {
  readonly _tag = 'UnknownUnit'
  readonly code = 'UNKNOWN_UNIT'
  readonly unit: string
  readonly on: string
  constructor(unit: string, on: string) {
    super(`There is no unit '${unit}' on ${on}`)
    this.unit = unit
    this.on = on
  }
}

/** There is no person with this id. */
export class UnknownPerson extends TypedError {
  readonly _tag = 'UnknownPerson'
  readonly code = 'UNKNOWN_PERSON'
  readonly person: string
  constructor(person: string) {
    super(`There is no person '${person}'`)
    this.person = person
  }
}

/** Rows that cannot be loaded: each names its kind, its key and what to mend. Nothing was written. */
export class InvalidOffice extends TypedError {
  readonly _tag = 'InvalidOffice'
  readonly code = 'INVALID_OFFICE'
  readonly faults: readonly OfficeFault[]
  constructor(faults: readonly OfficeFault[]) {
    const shown = faults.slice(0, 5).map((fault) => `${fault.kind} '${fault.key}': ${fault.message}`)
    super(`${faults.length} rows cannot be loaded: ${shown.join('; ')}${faults.length > shown.length ? '; …' : ''}`)
    this.faults = faults
  }
}

/** What is wrong with one row. Messages never hold a NIP in full. */
export interface OfficeFault {
  readonly kind: 'unit' | 'person' | 'assignment' | 'role' | 'goal' | 'indicator' | 'target'
  readonly key: string
  readonly message: string
}
