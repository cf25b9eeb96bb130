import type { Citation } from '../../case/reason.ts'
import type { Law } from '../law.ts'
import { shortLawName } from './law-name.ts'
import { coded, plain } from './markdown.ts'
import type { Print } from './print.ts'

/** A place in the law: `PP 30/2019, Pasal 41 ayat (7)`. A law without a short name goes by its title. */
export const placeText = (print: Print, laws: readonly Law[], { law, article, paragraph }: Citation): string => {
  const inside = [
    ...(article === undefined ? [] : [print.say('cite.article', { article })]),
    ...(paragraph === undefined ? [] : [print.say('cite.paragraph', { paragraph })]),
  ]
  const name = lawText(print, laws, law)
  return inside.length === 0 ? name : `${name}, ${inside.join(' ')}`
}

/** A place in the law and how sure we are of its text: `PP 30/2019, Pasal 41 ayat (7) – belum diverifikasi: …`. */
export const citationText = (print: Print, laws: readonly Law[], cite: Citation): string => {
  const note = cite.note === undefined ? '' : `: ${plain(cite.note)}`
  return `${placeText(print, laws, cite)} – ${statusText(print, cite)}${note}`
}

/** How sure we are of the text that is cited. */
export const statusText = (print: Print, { status }: Citation): string => print.say(`cite.${status ?? 'unjudged'}`)

const lawText = (print: Print, laws: readonly Law[], id: string): string => {
  const known = laws.find((law) => law.id === id)
  return shortLawName(id) ?? (known ? print.words(known.title) : coded(id))
}
