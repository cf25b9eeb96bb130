import { mean } from '../../policy/aggregate.ts'
import { dated } from '../../policy/dated.ts'
import { decimal } from '../../policy/decimal.ts'
import { called, exactNumber, group, optional, yesOrNo } from '../../policy/facts.ts'
import { defineRule } from '../../policy/rule.ts'
import { carried } from './carried.ts'
import { costValue } from './cost-value.ts'
import { perka1 } from './laws.ts'
import { qualityValue } from './quality-value.ts'
import { quantityValue } from './quantity-value.ts'
import { timeValue } from './time-value.ts'

/** The facts of one row of a plan: its aspects, each with target and realisation. */
export const activityFields = {
  quantity: called({ id: 'Kuantitas', en: 'Quantity' }, group(quantityValue.facts)),
  quality: called({ id: 'Kualitas', en: 'Quality' }, group(qualityValue.facts)),
  time: called({ id: 'Waktu', en: 'Time' }, group(timeValue.facts)),
  cost: called(
    { id: 'Biaya', en: 'Cost' },
    optional(
      group({
        ...costValue.facts,
        target: called(
          { id: 'Target biaya (TB), rupiah', en: 'Target cost (TB), rupiah' },
          exactNumber({ min: '0', max: '1000000000000', places: 2 }),
        ),
      }),
    ),
  ),
  isDone: called({ id: 'Kegiatan dilaksanakan', en: 'The activity was done' }, optional(yesOrNo)),
}

/** What a cost aspect without a budget is: not there, or there and worth 0. */
export type WithoutBudget = 'left-out' | 'nil'

const notDoneValue = dated(
  { '2014-01-01': '0' },
  {
    called: { id: 'Nilai kegiatan yang tidak dilaksanakan', en: 'Value of an activity that was not done' },
    remark: {
      id: 'Dari ingatan: kegiatan yang tidak dilaksanakan bernilai 0; naskahnya tidak ditemukan.',
      en: 'From memory: an activity that was not done is worth 0; the text was not found.',
    },
  },
)

const withoutBudget = dated<WithoutBudget>(
  { '2014-01-01': 'left-out' },
  {
    called: { id: 'Aspek biaya dengan target 0', en: 'A cost aspect with a target of 0' },
    remark: {
      id: 'Praktik penerapan, bukan naskah: target biaya 0 membuat aspek biaya tidak dihitung; ada yang memberinya nilai 0.',
      en: 'Practice of implementations, not the text: a cost target of 0 leaves the aspect out; some give it 0.',
    },
    delegated: true,
  },
)

/**
 * Perka BKN 1/2013: the value of a row is the sum of its aspects over their number, three or, with a cost, four. Where
 * nothing was realised somebody must say whether the activity was done; what was not done has no quality.
 */
export const activityValue = defineRule({
  id: 'activity-value',
  title: { id: 'Nilai capaian kegiatan tugas jabatan', en: 'Value of an activity of the post' },
  cites: [
    perka1.whole({ status: 'verified', note: 'Mean of three or four aspects, as public summaries print it.' }),
    perka1.whole({
      status: 'unverified',
      note: 'From memory: what was not done is worth 0. A cost target of 0 is practice.',
    }),
  ],
  words: {
    id: 'Nilai kegiatan adalah rata-rata aspek kuantitas, kualitas, waktu, dan biaya bila ada; yang tidak dilaksanakan bernilai 0.',
    en: 'The value of an activity is the mean of quantity, quality, time and, where there is one, cost; what was not done is worth 0.',
  },
  facts: activityFields,
  params: { notDoneValue, withoutBudget, carried },
  consults: { quantity: quantityValue, quality: qualityValue, time: timeValue, cost: costValue },
  promises: { monotone: { 'quantity.realisation': 'higher', 'quality.realisation': 'higher' } },
  decide: ({ quantity, quality, time, cost, isDone }, params, { consult, round, refuse }) => {
    const isNothing = decimal(quantity.realisation).isZero()
    if (isNothing && isDone === undefined) refuse('isDone', 'true or false, as no quantity was realised', 'nothing')
    if (isDone === false) {
      if (!isNothing) refuse('isDone', 'true, or left out, where a quantity was realised', 'false')
      if (!decimal(quality.realisation).isZero())
        refuse('quality.realisation', '0, as the activity was not done', quality.realisation)
      return decimal(params.notDoneValue)
    }
    const aspects = [
      consult.quantity(quantity, 'quantity'),
      consult.quality(quality, 'quality'),
      consult.time(time, 'time').value,
    ]
    if (cost === undefined) return round(mean(aspects), params.carried)
    if (!decimal(cost.target).isZero())
      return round(mean([...aspects, consult.cost(cost, 'cost').value]), params.carried)
    return round(mean(params.withoutBudget === 'nil' ? [...aspects, decimal(0)] : aspects), params.carried)
  },
})
