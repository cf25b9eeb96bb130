import { dated } from '../../policy/dated.ts'
import { defineRule } from '../../policy/rule.ts'
import { objectionWindow as sameWindow } from '../id-permenpanrb6-2022/objection-window.ts'

/**
 * PP 30/2019 art. 59, as summed up by LAN: "paling lambat 14 hari sejak diterima". The rule is the one of PermenPANRB 6/2022, which rests
 * on the same article; here its days count for results of this pack's own period.
 */
export const objectionWindow = defineRule({
  ...sameWindow,
  params: {
    days: dated(
      { '2021-07-01': 14 },
      {
        called: { id: 'Hari sejak diterima', en: 'Days from receipt' },
        remark: {
          id: 'Kesimpulan sendiri: hari kalender, hari penerimaan adalah hari ke-0; naskah hanya menyebut 14 hari sejak diterima.',
          en: 'Our inference: calendar days, the day of receipt is day 0; the text says only 14 days from receipt.',
        },
      },
    ),
  },
})
