import { dated } from '../../policy/dated.ts'
import { defineRule } from '../../policy/rule.ts'
import { objectionWindow as sameWindow } from '../id-permenpanrb6-2022/objection-window.ts'

/**
 * PP 30/2019 art. 59, as summed up by LAN: "paling lambat 14 hari sejak diterima". The rule is the one of PermenPANRB 6/2022, which rests
 * on the same article; here its days count for results of this pack's own period.
 */
export const objectionWindow = defineRule({
  ...sameWindow,
  params: { days: dated({ '2021-07-01': 14 }, { called: { id: 'Hari sejak diterima', en: 'Days from receipt' } }) },
})
