import { dated } from '../../policy/dated.ts'
import { rounding } from '../../policy/rounding.ts'

/**
 * What a value keeps on its way to the final value. A third never ends: without a cut, the order of the rows would show in the last digit
 * and a tie at the end would not be one. An agency whose forms round each row sets `rounding('half-up', 2)`.
 */
export const carried = dated(
  { '2014-01-01': rounding('half-up', 20) },
  {
    called: { id: 'Pembulatan nilai antara', en: 'Rounding on the way' },
    remark: {
      id: 'Naskah yang ditemukan tidak menyebut pembulatan; nilai antara dibawa dengan 20 angka di belakang koma.',
      en: 'The text found names no rounding; values on the way are carried with 20 decimal places.',
    },
    delegated: true,
  },
)
