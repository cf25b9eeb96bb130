import type { Citation } from '../../case/reason.ts'
import type { Pack } from '../pack.ts'
import type { AnyRule } from '../rule.ts'
import { placeText, statusText } from './citation-text.ts'
import { table } from './markdown.ts'
import type { Print } from './print.ts'

/** Every article that a rule rests on, once, in the order of the laws and of their articles: how sure we are, its rules, their cases. */
export const articlesSection = (print: Print, pack: Pack, casesOf: (rule: AnyRule) => number): readonly string[] => {
  const head = [print.say('article'), print.say('rule'), print.say('caseCount')]
  const rows = articlesOf(pack).map(({ place, cited }) => {
    const rules = [...new Set(cited.map(({ rule }) => rule))]
    return [
      `${placeText(print, pack.laws, place)} – ${statusesText(print, cited)}`,
      rules.map(({ title }) => print.words(title)).join('; '),
      print.number(rules.reduce((all, rule) => all + casesOf(rule), 0)),
    ]
  })
  return table(head, rows)
}

interface Cited {
  readonly rule: AnyRule
  readonly cite: Citation
}

interface Article {
  readonly place: Citation
  readonly cited: readonly Cited[]
}

const articlesOf = ({ laws, rules }: Pack): readonly Article[] => {
  const all = rules.flatMap((rule) => rule.cites.map((cite): Cited => ({ rule, cite })))
  const places = Map.groupBy(all, ({ cite: { law, article } }) => JSON.stringify([law, article]))
  const lawAt = ({ place }: Article) => laws.findIndex(({ id }) => id === place.law)
  return [...places.values()]
    .flatMap((cited) =>
      cited.slice(0, 1).map(({ cite: { law, article } }) => ({ place: placeOf(law, article), cited })),
    )
    .sort((a, b) => lawAt(a) - lawAt(b) || byNumber.compare(a.place.article ?? '', b.place.article ?? ''))
}

const placeOf = (law: string, article: string | undefined): Citation => ({
  law,
  ...(article !== undefined && { article }),
})

/** So that article 9 stands before 10, and 24 before 24A. */
const byNumber = new Intl.Collator('en', { numeric: true })

/** How sure we are; of each paragraph where they are cited: `ayat (1) terverifikasi; ayat (7) belum diverifikasi`. */
const statusesText = (print: Print, cited: readonly Cited[]): string => {
  const texts = cited
    .map(({ cite }) => ({ paragraph: cite.paragraph ?? '', status: statusText(print, cite) }))
    .sort((a, b) => byNumber.compare(a.paragraph, b.paragraph))
    .map(({ paragraph, status }) =>
      paragraph === '' ? status : `${print.say('cite.paragraph', { paragraph })} ${status}`,
    )
  return [...new Set(texts)].join('; ')
}
