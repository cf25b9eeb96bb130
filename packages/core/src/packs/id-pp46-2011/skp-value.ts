import { mean } from '../../policy/aggregate.ts'
import { called, group, listOf } from '../../policy/facts.ts'
import { defineRule } from '../../policy/rule.ts'
import { activityFields, activityValue } from './activity-value.ts'
import { additionalPoints } from './additional-points.ts'
import { carried } from './carried.ts'
import { perka1 } from './laws.ts'

/** The facts of one plan (SKP): its rows, and what came on top. */
export const skpFields = {
  activities: called(
    { id: 'Kegiatan tugas jabatan', en: 'Activities of the post' },
    listOf(group(activityFields), { min: 1, max: 100 }),
  ),
  ...additionalPoints.facts,
}

/** Perka BKN 1/2013: the value of a plan is the mean of its rows, plus the points for additional tasks and creativity. */
export const skpValue = defineRule({
  id: 'skp-value',
  title: { id: 'Nilai capaian SKP', en: 'Value of a plan (SKP)' },
  cites: [
    perka1.whole({ status: 'verified', note: 'Mean of the rows plus the additions, as public summaries print it.' }),
  ],
  words: {
    id: 'Nilai SKP = rata-rata nilai kegiatan + nilai tugas tambahan dan kreativitas.',
    en: 'Value of the plan = mean of the values of its activities + points for additional tasks and creativity.',
  },
  facts: skpFields,
  params: { carried },
  consults: { activity: activityValue, additional: additionalPoints },
  promises: {
    orderFree: ['activities'],
    monotone: {
      'activities.*.quantity.realisation': 'higher',
      'activities.*.quality.realisation': 'higher',
      additionalTasks: 'higher',
      creativity: 'earlier',
    },
  },
  decide: ({ activities, ...additions }, params, { consult, round }) => {
    const rows = mean(activities.map((activity, index) => consult.activity(activity, `activities.${index}`)))
    return round(rows.plus(consult.additional(additions)), params.carried)
  },
})
