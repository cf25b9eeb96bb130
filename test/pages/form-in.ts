const entities: { readonly [name: string]: string } = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

const plain = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '')

const attribute = (tag: string, name: string): string | undefined => {
  const [, value] = new RegExp(`\\s${name}="([^"]*)"`).exec(tag) ?? []
  return value === undefined ? undefined : plain(value)
}

const has = (tag: string, name: string): boolean => new RegExp(`\\s${name}(?=[\\s=>/])`).test(tag)

const isSent = (tag: string): boolean => {
  const type = attribute(tag, 'type')
  return type === 'radio' || type === 'checkbox' ? has(tag, 'checked') : type !== 'submit'
}

const inputs = (form: string): readonly (readonly [string, string])[] =>
  [...form.matchAll(/<input\b[^>]*>/g)].flatMap(([tag]) => {
    const name = attribute(tag, 'name')
    return name === undefined || !isSent(tag) ? [] : [[name, attribute(tag, 'value') ?? ''] as const]
  })

/** The line end right behind the tag is markup and not text. */
const areas = (form: string): readonly (readonly [string, string])[] =>
  [...form.matchAll(/(<textarea\b[^>]*>)([\s\S]*?)<\/textarea>/g)].map(
    ([, tag = '', text = '']) => [attribute(tag, 'name') ?? '', plain(text.replace(/^\n/, ''))] as const,
  )

const chosen = (options: string): string => {
  const all = [...options.matchAll(/<option\b[^>]*>/g)].map(([tag]) => tag)
  const [first = ''] = all
  return attribute(all.find((tag) => has(tag, 'selected')) ?? first, 'value') ?? ''
}

const selects = (form: string): readonly (readonly [string, string])[] =>
  [...form.matchAll(/(<select\b[^>]*>)([\s\S]*?)<\/select>/g)].map(
    ([, tag = '', options = '']) => [attribute(tag, 'name') ?? '', chosen(options)] as const,
  )

/** A form as a browser without scripts would send it: where to, and the fields as they stand. */
export interface FormOnPage {
  readonly action: string
  readonly fields: { readonly [name: string]: string }
}

/**
 * The form of a page whose markup holds `mark` (an id, a button's value, a hidden field). Throws when there is none: the page does not
 * offer it.
 */
export const formIn = (html: string, mark: string): FormOnPage => {
  const found = [...html.matchAll(/<form\b[^>]*>[\s\S]*?<\/form>/g)]
    .map(([form]) => form)
    .find((form) => form.includes(mark))
  if (found === undefined) throw new Error(`The page has no form with ${mark}`)
  const action = attribute(found.slice(0, found.indexOf('>') + 1), 'action') ?? ''
  return { action, fields: Object.fromEntries([...inputs(found), ...areas(found), ...selects(found)]) }
}
