import { dated } from '../../policy/dated.ts'
import { called, listOf, oneOf } from '../../policy/facts.ts'
import { defineRule } from '../../policy/rule.ts'
import { cfr430 } from './laws.ts'
import { summaryLevelLabels, summaryLevels } from './levels.ts'

/**
 * 5 CFR 430.208, in substance: a program may not force a distribution of levels, neither limit nor prescribe how many employees get one.
 * Answers whether the program is allowed.
 */
export const forcedDistribution = defineRule({
  id: 'forced-distribution',
  title: { id: 'Larangan distribusi paksa', en: 'No forced distribution' },
  cites: [cfr430.article('430.208', { status: 'verified', note: 'Forced distribution is not allowed.' })],
  words: {
    id: 'Program tidak boleh membatasi atau menetapkan jumlah pegawai pada suatu tingkat.',
    en: 'A program may neither limit nor prescribe how many employees are given a level.',
  },
  facts: {
    fixedLevels: called(
      {
        id: 'Tingkat yang jumlah pegawainya dibatasi atau ditetapkan program',
        en: 'Levels whose number of employees the program limits or prescribes',
      },
      listOf(called({ id: 'Tingkat', en: 'Level' }, oneOf(summaryLevels, summaryLevelLabels)), { max: 5 }),
    ),
  },
  params: {
    isForbidden: dated(
      { '2007-01-01': true },
      { called: { id: 'Distribusi paksa dilarang', en: 'Forced distribution is forbidden' } },
    ),
  },
  promises: { orderFree: ['fixedLevels'] },
  decide: ({ fixedLevels }, { isForbidden }) => !isForbidden || fixedLevels.length === 0,
})
