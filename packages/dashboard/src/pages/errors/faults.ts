/** What is wrong with one field of what was sent. */
export interface FieldFault {
  readonly field: string
  readonly message: string
}

const isRecord = (value: unknown): value is { readonly [name: string]: unknown } =>
  typeof value === 'object' && value !== null

const asFault = (value: unknown): readonly FieldFault[] => {
  if (!isRecord(value)) return []
  const { field, key, message, allowed } = value
  const where = typeof field === 'string' ? field : typeof key === 'string' ? key : ''
  const what = typeof message === 'string' ? message : typeof allowed === 'string' ? `must be ${allowed}` : ''
  return [{ field: where, message: what }]
}

/** The faults an error names, in one shape, whatever service it comes from; empty for errors without faults. */
export const faultsOf = (error: unknown): readonly FieldFault[] =>
  isRecord(error) && Array.isArray(error.faults) ? error.faults.flatMap(asFault) : []
