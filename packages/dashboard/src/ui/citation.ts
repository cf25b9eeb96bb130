import type { Translator } from '../i18n/translator.ts'

/** A place in a law, as rules cite it. */
export interface CitationLike {
  readonly law: string
  readonly article?: string
  readonly paragraph?: string
  readonly status?: 'verified' | 'unverified' | 'agency'
  readonly note?: string
}

/** Names a law by its id: `permenpanrb-6-2022` is "PermenPANRB 6/2022". */
export type LawName = (law: string) => string

/** A citation in words: `PermenPANRB 6/2022 Pasal 59 ayat (2)`, with a remark when its text was not checked. */
export const citeText = (t: Translator, cite: CitationLike, lawName: LawName): string =>
  [
    lawName(cite.law),
    cite.article === undefined ? '' : t('ui.cite.article', { article: cite.article }),
    cite.paragraph === undefined ? '' : t('ui.cite.paragraph', { paragraph: cite.paragraph }),
    cite.status === 'unverified' ? t('ui.cite.unverified') : '',
  ]
    .filter((part) => part !== '')
    .join(' ')
