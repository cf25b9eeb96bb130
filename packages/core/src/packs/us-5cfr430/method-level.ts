import { mean } from '../../policy/aggregate.ts'
import { dated } from '../../policy/dated.ts'
import { decimal } from '../../policy/decimal.ts'
import { defineRule } from '../../policy/rule.ts'
import { below, defineScale, from, labelAt, upTo } from '../../policy/scale.ts'
import { type ElementRating, elements } from './elements.ts'
import { cfr430 } from './laws.ts'

/** A stand-in for the method of a program with five levels: the mean of the elements, to the nearest level, and never to level 1. */
export const methodScale = defineScale({
  id: 'us-method',
  gaps: 'none',
  bands: [
    { label: 'level-2', lower: from('1'), upper: below('2.5') },
    { label: 'level-3', lower: from('2.5'), upper: below('3.5') },
    { label: 'level-4', lower: from('3.5'), upper: below('4.5') },
    { label: 'level-5', lower: from('4.5'), upper: upTo('5') },
  ],
})

/** What the rating of an element counts in the mean. */
export type ElementPoints = Readonly<Record<ElementRating, number>>

/**
 * 5 CFR 430.208, in substance: each program says by which method the elements make a summary level. The text found gives no method; the one
 * here is a stand-in which the program replaces. It is asked only where no critical element is unacceptable.
 */
export const methodLevel = defineRule({
  id: 'method-level',
  title: { id: 'Tingkat menurut metode program', en: "Level by the program's method" },
  cites: [
    cfr430.article('430.208', {
      status: 'unverified',
      note: 'That the method is left to the program is from memory; mean and bands are a stand-in of our own.',
    }),
  ],
  words: {
    id: 'Kecuali program menetapkan lain: rata-rata angka unsur; mulai 4,5 tingkat 5, mulai 3,5 tingkat 4, mulai 2,5 tingkat 3, selebihnya tingkat 2.',
    en: 'Unless the program sets otherwise: the mean of the elements; from 4.5 level 5, from 3.5 level 4, from 2.5 level 3, else level 2.',
  },
  facts: { elements },
  params: {
    points: dated<ElementPoints>(
      { '2007-01-01': { outstanding: 5, above: 4, 'fully-successful': 3, below: 2, unacceptable: 1 } },
      {
        called: { id: 'Angka bagi setiap rating unsur', en: 'Points of each element rating' },
        remark: {
          id: 'Pengganti sementara; naskah yang ditemukan tidak memberi angka.',
          en: 'A stand-in; the text found gives no points.',
        },
        delegated: true,
      },
    ),
    scale: dated(
      { '2007-01-01': methodScale },
      {
        called: { id: 'Rentang tingkat', en: 'Bands of the levels' },
        remark: {
          id: 'Pengganti sementara; program menetapkan metodenya sendiri, sesuai polanya.',
          en: 'A stand-in; the program sets a method of its own, to fit its pattern.',
        },
        delegated: true,
      },
    ),
  },
  promises: {
    labels: ['level-5', 'level-4', 'level-3', 'level-2'],
    monotone: { 'elements.*.rating': 'earlier' },
    orderFree: ['elements'],
  },
  decide: ({ elements }, { points, scale }) =>
    labelAt(scale, mean(elements.map(({ rating }) => decimal(points[rating])))),
})
