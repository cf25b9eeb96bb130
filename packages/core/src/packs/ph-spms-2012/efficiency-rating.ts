import { decimal } from '../../policy/decimal.ts'
import { called, group, optional } from '../../policy/facts.ts'
import { defineRule } from '../../policy/rule.ts'
import { budgetRating } from './budget-rating.ts'
import { agencyManuals } from './laws.ts'
import { onlyWay } from './only-way.ts'
import { quantityRating } from './quantity-rating.ts'
import { judged } from './ratings.ts'

/**
 * Efficiency (E): rated from 1 to 5 by the quantity accomplished or by the budget spent; where nothing measures it, a rater judges.
 * Refuses more than one of them, and none.
 */
export const efficiencyRating = defineRule({
  id: 'efficiency-rating',
  title: { id: 'Rating efisiensi (E)', en: 'Efficiency rating (E)' },
  cites: [
    agencyManuals.whole({ status: 'verified', note: 'Q, E and T from 1 to 5: flipbuilder.com/orvaw/kcxb, page 129.' }),
    agencyManuals.whole({
      status: 'unverified',
      note: 'Inference: an agency that rates quantity rates it in the place of efficiency.',
    }),
  ],
  words: {
    id: 'Efisiensi adalah rating kuantitas, atau rating penyerapan anggaran, atau rating dari penilai: tepat satu di antaranya.',
    en: 'Efficiency is the quantity rating, or the budget rating, or the rating of the rater: exactly one of them.',
  },
  facts: {
    judged: optional(judged),
    quantity: called({ id: 'Kuantitas', en: 'Quantity' }, optional(group(quantityRating.facts))),
    budget: called({ id: 'Penyerapan anggaran', en: 'Budget' }, optional(group(budgetRating.facts))),
  },
  consults: { quantity: quantityRating, budget: budgetRating },
  promises: {
    bounds: { min: '1', max: '5' },
    monotone: { judged: 'higher', 'quantity.accomplished': 'higher', 'quantity.target': 'lower' },
  },
  decide: ({ judged, quantity, budget }, _params, { consult, refuse }) =>
    onlyWay(
      [
        judged === undefined ? undefined : decimal(judged),
        quantity && consult.quantity(quantity, 'quantity'),
        budget && consult.budget(budget, 'budget'),
      ],
      (got) => refuse('judged', 'given, or quantity, or budget, and only one of them', got),
    ),
})
