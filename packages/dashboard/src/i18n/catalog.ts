/** The two languages of the screen. Indonesian comes first and is the default. */
export type Locale = 'id' | 'en'

/** The languages in the order in which they are offered. */
export const locales: readonly Locale[] = ['id', 'en']

/** Tells whether a text names one of the two languages, exactly as they are written here. */
export const isLocale = (text: string | undefined): text is Locale => text === 'id' || text === 'en'

/** A text in both languages, as workflows, rules and hosts give it. */
export interface Words {
  readonly id: string
  readonly en: string
}

type NameIn<Head extends string> = Head extends `${infer Name},${string}` ? PlainName<Name> : PlainName<Head>
type PlainName<Name extends string> = Name extends '' | `${string}${' ' | '#' | '{'}${string}` ? never : Name

/**
 * The names of the arguments in an ICU message. It reads `{name}` and `{n, plural, other {# rows}}`; the text of a plural branch
 * must hold a space or a `#`, else it is taken for a name and the compiler asks for it. `select` is not used: write two keys.
 */
export type ArgNames<Text extends string> = Text extends `${string}{${infer Rest}`
  ? (Rest extends `${infer Head}}${string}` ? NameIn<Head> : never) | ArgNames<Rest>
  : never

type Texts = { readonly [key: string]: string }

type SameArgs<A extends string, B extends string> = [ArgNames<A>] extends [ArgNames<B>]
  ? [ArgNames<B>] extends [ArgNames<A>]
    ? B
    : never
  : never

/** The English side of a catalog: every Indonesian key, no other, each with the same arguments. */
type Twin<Id extends Texts, En extends Texts> = {
  readonly [Key in keyof En]: Key extends keyof Id ? SameArgs<Id[Key], En[Key]> : never
}

/** The messages of one area of the screen, complete in both languages. */
export interface Catalog<Id extends Texts> {
  readonly id: Id
  readonly en: { readonly [Key in keyof Id]: string }
}

/**
 * Names the messages of one area, Indonesian first. A key that misses its English text, an English key too many, and a message
 * whose two languages take different arguments do not compile.
 */
export const defineCatalog = <const Id extends Texts, const En extends { readonly [Key in keyof Id]: string }>(
  id: Id,
  en: En & Twin<Id, En>,
): Catalog<Id> => ({ id, en })
