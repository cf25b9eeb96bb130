import { adopt, below, dated, defineScale, from, law, upTo } from '@siklus/core/policy'
import { bonusPack, punctuality } from './bonus-policy.ts'

const officeRule = law({
  id: 'kepdis-pendidikan-3-2026',
  title: { id: 'Keputusan Kepala Dinas Pendidikan 3/2026', en: 'Decision 3/2026 of the head of the education office' },
})

/** The policy of an office that forgives one late report in ten. A finding cites both the city and the office. */
export const officePack = adopt(bonusPack, {
  id: 'andir-bonus-dinas-pendidikan',
  version: '1.0.0',
  title: { id: 'Bonus kinerja Dinas Pendidikan', en: 'Performance bonus of the education office' },
  law: officeRule,
  basis: officeRule.article('2', { status: 'verified' }),
  params: {
    bonus: {
      punctuality: dated({
        // what held before still holds for cases of its time
        '2025-01-01': punctuality,
        '2026-01-01': defineScale({
          id: 'punctuality',
          gaps: 'none',
          bands: [
            { label: 'rarely', lower: from('0'), upper: below('90'), value: '0' },
            { label: 'always', lower: from('90'), upper: upTo('100'), value: '100' },
          ],
        }),
      }),
    },
  },
})
