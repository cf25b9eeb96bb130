import { capped } from '../../policy/aggregate.ts'
import { dated } from '../../policy/dated.ts'
import { type Decimal, decimal } from '../../policy/decimal.ts'
import { called, wholeNumber } from '../../policy/facts.ts'
import { defineRule } from '../../policy/rule.ts'
import { coefficients } from './coefficients.ts'
import { creditRequirement } from './credit-requirement.ts'
import { perbkn3 } from './laws.ts'
import type { Rank } from './ranks.ts'

/** The credit with which an official enters a functional position: base credit of the rank, and what the years in the rank earn. */
export type TransferCredit = { readonly base: Decimal; readonly earned: Decimal; readonly credit: Decimal }

/** Base credit by rank: 0 in the first rank of a level, null where the text found does not state it. */
const baseByRank: Readonly<Record<Rank, string | null>> = {
  'II/a': '0',
  'II/b': '0',
  'II/c': null,
  'II/d': null,
  'III/a': '0',
  'III/b': '50',
  'III/c': '0',
  'III/d': '100',
  'IV/a': '0',
  'IV/b': null,
  'IV/c': null,
  'IV/d': '0',
  'IV/e': null,
}

/**
 * Per BKN 3/2023, in substance: who moves into a functional position receives 100 % of the coefficient for each year in the rank, up to
 * a number of years, and the base credit of the rank. That the two are added is read from the word "dasar" (inference).
 */
export const transferCredit = defineRule({
  id: 'transfer-credit',
  title: {
    id: 'Angka kredit perpindahan ke jabatan fungsional',
    en: 'Credit of a transfer into a functional position',
  },
  cites: [
    perbkn3.whole({
      status: 'verified',
      note: '100 % × coefficient × years in the rank, base credit of III/d 100 and the example of 3 years, read on a page of the regulation.',
    }),
    perbkn3.whole({ status: 'unverified', note: "Base credit of III/b 50: read in one agency's program." }),
    perbkn3.whole({
      status: 'unverified',
      note: 'Inference: the base is added, the first rank of a level has none, and 3 years is the cap for everybody.',
    }),
  ],
  words: {
    id: 'Angka kredit = angka kredit dasar pangkat + 100% × koefisien jenjang × tahun dalam pangkat (dibatasi).',
    en: 'Credit = base credit of the rank + 100% × coefficient of the level × years in the rank (capped).',
  },
  facts: {
    ...creditRequirement.facts,
    yearsInRank: called(
      { id: 'Tahun penuh dalam pangkat', en: 'Whole years in the rank' },
      wholeNumber({ min: 0, max: 40 }),
    ),
  },
  params: {
    percent: dated(
      { '2023-01-01': '100' },
      { called: { id: 'Persentase perpindahan', en: 'Percentage of a transfer' } },
    ),
    coefficient: coefficients,
    mostYears: dated(
      { '2023-01-01': 3 },
      {
        called: { id: 'Tahun pangkat paling banyak yang dihitung', en: 'Most years in rank that count' },
        remark: {
          id: 'Tiga tahun dibaca pada contoh; naskah batasnya sendiri tidak ditemukan.',
          en: 'Three years are read in an example; the text of the cap itself was not found.',
        },
      },
    ),
    base: dated(
      { '2023-01-01': baseByRank },
      {
        called: { id: 'Angka kredit dasar tiap pangkat', en: 'Base credit of each rank' },
        remark: {
          id: 'III/d dibaca pada halaman peraturan, III/b pada program satu instansi; 0 bagi pangkat pertama tiap jenjang adalah kesimpulan sendiri. Pangkat lain tidak ditemukan dan ditolak.',
          en: "III/d is read on a page of the regulation, III/b in one agency's program; 0 for the first rank of a level is our inference. Other ranks were not found and are refused.",
        },
      },
    ),
  },
  consults: { requirement: creditRequirement },
  promises: { of: 'credit', bounds: { min: '0', max: '175' }, monotone: { yearsInRank: 'higher' } },
  decide: (
    { level, rank, yearsInRank },
    { percent, coefficient, mostYears, base },
    { consult, refuse },
  ): TransferCredit => {
    consult.requirement({ level, rank })
    const given = base[rank] ?? refuse('rank', 'a rank whose base credit was found', JSON.stringify(rank))
    const years = capped(decimal(yearsInRank), decimal(mostYears))
    const earned = decimal(coefficient[level]).times(percent).times(years).dividedBy(100)
    return { base: decimal(given), earned, credit: earned.plus(given) }
  },
})
