import type { Case, Json } from '@siklus/core'

type Held = Pick<Case, 'context'>

/** A text in the context of a case; undefined where there is none. */
export const textIn = ({ context }: Held, field: string): string | undefined => {
  const value = context[field]
  return typeof value === 'string' ? value : undefined
}

/** A number in the context of a case; undefined where there is none. */
export const numberIn = ({ context }: Held, field: string): number | undefined => {
  const value = context[field]
  return typeof value === 'number' ? value : undefined
}

/** Whether the context of a case says yes. */
export const flagIn = ({ context }: Held, field: string): boolean => context[field] === true

/** A period of a cycle: the days it covers, and its key. */
export interface Period {
  readonly key: string
  readonly from: string
  readonly to: string
}

const isRecord = (value: Json | undefined): value is { readonly [name: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const asPeriod = (value: Json): readonly Period[] => {
  if (!isRecord(value)) return []
  const { key, from, to } = value
  return typeof key === 'string' && typeof from === 'string' && typeof to === 'string' ? [{ key, from, to }] : []
}

/** The periods of a cycle, in order. */
export const periodsOf = ({ context }: Held): readonly Period[] => {
  const { periods } = context
  return Array.isArray(periods) ? periods.flatMap(asPeriod) : []
}

/** The year of a cycle, or of a case of one: from its context, else from its period. */
export const yearOf = (item: Pick<Case, 'context' | 'period'>): number =>
  numberIn(item, 'year') ?? Number(item.period.slice(0, 4))
