import { mean } from '../../policy/aggregate.ts'
import { decimal } from '../../policy/decimal.ts'
import { called, exactNumber, group, optional, yesOrNo } from '../../policy/facts.ts'
import { defineRule } from '../../policy/rule.ts'
import { carried } from './carried.ts'
import { perka1, pp46 } from './laws.ts'

const points = exactNumber({ min: '0', max: '100', places: 2 })

/**
 * PP 46/2011: behaviour is service orientation, integrity, commitment, discipline, cooperation and, in structural posts only, leadership.
 * Its value is the mean of the aspects that are rated.
 */
export const behaviourValue = defineRule({
  id: 'behaviour-value',
  title: { id: 'Nilai perilaku kerja', en: 'Value of behaviour' },
  cites: [
    pp46.whole({
      status: 'verified',
      note: 'The six aspects, leadership for structural posts only; read on a public form.',
    }),
    perka1.whole({ status: 'unverified', note: 'The mean of the rated aspects: from memory.' }),
  ],
  words: {
    id: 'Nilai perilaku adalah rata-rata aspek yang dinilai; kepemimpinan hanya bagi jabatan struktural.',
    en: 'The value of behaviour is the mean of the rated aspects; leadership is rated in structural posts only.',
  },
  facts: {
    isStructural: called({ id: 'Menduduki jabatan struktural', en: 'Holds a structural post' }, yesOrNo),
    behaviour: called(
      { id: 'Perilaku kerja', en: 'Behaviour' },
      group({
        serviceOrientation: called({ id: 'Orientasi pelayanan', en: 'Service orientation' }, points),
        integrity: called({ id: 'Integritas', en: 'Integrity' }, points),
        commitment: called({ id: 'Komitmen', en: 'Commitment' }, points),
        discipline: called({ id: 'Disiplin', en: 'Discipline' }, points),
        cooperation: called({ id: 'Kerja sama', en: 'Cooperation' }, points),
        leadership: called({ id: 'Kepemimpinan', en: 'Leadership' }, optional(points)),
      }),
    ),
  },
  params: { carried },
  promises: {
    bounds: { min: '0', max: '100' },
    monotone: {
      'behaviour.serviceOrientation': 'higher',
      'behaviour.integrity': 'higher',
      'behaviour.commitment': 'higher',
      'behaviour.discipline': 'higher',
      'behaviour.cooperation': 'higher',
      'behaviour.leadership': 'higher',
    },
  },
  decide: ({ isStructural, behaviour }, params, { round, refuse }) => {
    const { leadership, ...others } = behaviour
    if (isStructural && leadership === undefined)
      refuse('behaviour.leadership', `${points.allowed}, in a structural post`, 'nothing')
    if (!isStructural && leadership !== undefined)
      refuse('behaviour.leadership', 'left out, for the post is not structural', JSON.stringify(leadership))
    const rated = [...Object.values(others), ...(leadership === undefined ? [] : [leadership])]
    return round(mean(rated.map((text) => decimal(text))), params.carried)
  },
})
