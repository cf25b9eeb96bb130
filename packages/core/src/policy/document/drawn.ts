import type { Distribution } from '../distribution.ts'
import type { Matrix } from '../matrix.ts'
import type { Rounding } from '../rounding.ts'
import type { Scale } from '../scale.ts'

/** The kinds of the kernel that are drawn in a way of their own. */
export type Drawn = Scale | Matrix | Distribution | Rounding

const kinds: readonly string[] = ['scale', 'matrix', 'distribution', 'rounding'] satisfies Drawn['kind'][]

/** True for a value that is drawn, as against plain JSON. */
export const isDrawn = (value: unknown): value is Drawn =>
  typeof value === 'object' && value !== null && 'kind' in value && kinds.includes(String(value.kind))
