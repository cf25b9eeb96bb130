type Method = (...given: readonly never[]) => unknown

/** Whether a value can be called by these names. Libraries are told by what they can do: a host's copy of one is another than ours. */
export const hasMethods = <K extends string>(
  value: unknown,
  ...names: readonly K[]
): value is { readonly [name in K]: Method } =>
  isRecord(value) && names.every((name) => name in value && typeof value[name] === 'function')

/** Whether a value has properties. Functions have too: a Knex is one. */
export const isRecord = (value: unknown): value is { readonly [name: string]: unknown } =>
  (typeof value === 'object' && value !== null) || typeof value === 'function'
