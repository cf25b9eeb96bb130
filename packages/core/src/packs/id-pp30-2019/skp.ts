import { dated } from '../../policy/dated.ts'
import { rounding } from '../../policy/rounding.ts'

/** What an SKP is worth at most, main and additional work together. */
export const mostSkp = dated(
  { '2021-07-01': 120 },
  {
    called: { id: 'Batas nilai SKP', en: 'Most for the SKP value' },
    remark: {
      id: 'Belum diverifikasi: batas 120 bagi nilai SKP tidak dibaca pada naskah.',
      en: 'Not verified: the limit of 120 for the SKP value was not read in the text.',
    },
  },
)

/** How the SKP value stands on paper, and so how article 41 takes it up. */
export const skpRounding = dated(
  { '2021-07-01': rounding('half-up', 2) },
  {
    called: { id: 'Pembulatan nilai SKP', en: 'Rounding of the SKP value' },
    remark: {
      id: 'Naskah yang ditemukan tidak menyebut pembulatan nilai SKP. Dua desimal dipilih agar nilai yang tercetak adalah nilai yang dihitung.',
      en: 'The text found names no rounding of the SKP value. Two decimals are chosen so that the value on paper is the one that counts.',
    },
  },
)
