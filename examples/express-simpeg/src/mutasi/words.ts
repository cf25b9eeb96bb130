import type { Reason } from '@siklus/core'

const STATES: Readonly<Record<string, string>> = {
  proposed: 'Diusulkan',
  approved: 'Disetujui',
  rejected: 'Ditolak',
  withdrawn: 'Ditarik',
}

const EVENTS: Readonly<Record<string, string>> = {
  'case.start': 'mengusulkan',
  approve: 'menyetujui',
  reject: 'menolak',
  withdraw: 'menarik usulan',
}

/** A state for people. */
export const stateWord = (state: string): string => STATES[state] ?? state

/** What somebody did, for people. */
export const eventWord = (event: string): string => EVENTS[event] ?? event

/** A reason of the engine as a sentence with its article. A code without words is shown: better a code than silence. */
export const reasonSentence = ({ code, params = {}, cites = [] }: Reason): string => {
  const articles = cites.map(({ law, article }) => `${law}${article === undefined ? '' : ` Pasal ${article}`}`)
  return [sentence(code, params), ...(articles.length > 0 ? [`(${articles.join('; ')})`] : [])].join(' ')
}

const sentence = (code: string, { unit, filled, formation }: NonNullable<Reason['params']>): string => {
  if (code === 'mutasi.formation.full') return `Formasi ${unit} penuh: ${filled} dari ${formation} terisi.`
  if (code === 'case.finished') return 'Usulan ini sudah selesai.'
  if (code === 'role.notAllowed') return 'Anda tidak berwenang untuk langkah ini.'
  return code
}
