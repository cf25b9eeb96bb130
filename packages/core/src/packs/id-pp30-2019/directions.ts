import type { Better } from '../../policy/promises.ts'
import type { Words } from '../../policy/words.ts'

/** Which way an indicator is better. The regulation calls them the normal and the special condition. */
export const directions = ['higher', 'lower'] as const

/** Whether more or less of what is measured is better. */
export type Direction = (typeof directions)[number]

/** The regulation's words for each direction. */
export const directionLabels: Readonly<Record<Direction, Words>> = {
  higher: { id: 'Normal: makin besar makin baik', en: 'Normal: the higher the better' },
  lower: { id: 'Khusus: makin kecil makin baik', en: 'Special: the lower the better' },
}

interface Directed {
  readonly direction: Direction
}

/** A realisation is better the way its indicator is. */
export const asDirected = ({ direction }: Directed): Better => direction

/** A target is easier the other way: a lower target where more is better, a higher one where less is. */
export const easier = ({ direction }: Directed): Better => (direction === 'higher' ? 'lower' : 'higher')
