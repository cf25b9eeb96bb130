import type { Citation } from '../case/reason.ts'
import type { Words } from './words.ts'

/** At least one citation: a rule without a source is not a rule of law. */
export type Cites = readonly [Citation, ...Citation[]]

/** What names a law: its id in citations and its full title. */
export interface LawText {
  readonly id: string
  readonly title: Words
}

/** Where inside an article, and how sure we are of the text. Leave `status` out only where nobody has judged it yet. */
export type Place = Pick<Citation, 'paragraph' | 'status' | 'note'>

/** A law or regulation that rules cite. Its methods build citations, which are plain JSON. */
export interface Law extends LawText {
  /** An article of this law, `law.article('59', { paragraph: '2', status: 'verified' })`. */
  article(article: string, place?: Place): Citation
  /** The law as a whole, where the place inside it is not known (say why in `note`) or the text has no articles. */
  whole(place?: Place): Citation
}

/** Names a law once, so that every rule cites it by the same id. */
export const law = (text: LawText): Law => ({
  ...text,
  article: (article, place) => ({ law: text.id, article, ...place }),
  whole: (place) => ({ law: text.id, ...place }),
})
