/** Text as HTML writes it, back as it was. */
const plain = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
  return found === undefined ? undefined : plain(found)
}

const isSent = (tag: string): boolean =>
  /type="(radio|checkbox)"/.test(tag) ? /\schecked(\s|=|\/|>)/.test(tag) : !/type="submit"/.test(tag)

const inputs = (form: string): readonly (readonly [string, string])[] =>
  [...form.matchAll(/<input\b[^>]*>/g)].flatMap(([tag]) => {
    const name = attribute(tag, 'name')
    return name !== undefined && isSent(tag) ? [[name, attribute(tag, 'value') ?? ''] as const] : []
  })

// A parser drops the first line break of a text area.
const areas = (form: string): readonly (readonly [string, string])[] =>
  [...form.matchAll(/(<textarea\b[^>]*>)\n?([\s\S]*?)<\/textarea>/g)].flatMap(([, tag = '', text = '']) => {
    const name = attribute(tag, 'name')
    return name === undefined ? [] : [[name, plain(text)] as const]
  })

const chosen = (options: string): string => {
  const all = [...options.matchAll(/<option\b[^>]*>/g)].map(([tag]) => tag)
  return attribute(all.find((tag) => /\sselected(\s|=|>)/.test(tag)) ?? all[0] ?? '', 'value') ?? ''
}

const selects = (form: string): readonly (readonly [string, string])[] =>
  [...form.matchAll(/(<select\b[^>]*>)([\s\S]*?)<\/select>/g)].flatMap(([, tag = '', options = '']) => {
    const name = attribute(tag, 'name')
    return name === undefined ? [] : [[name, chosen(options)] as const]
  })

/** One form of a page: where it is sent, and what it sends when nothing is changed. */
export interface Filled {
  readonly action: string
  readonly fields: { readonly [name: string]: string }
}

/** The form of a page that contains a text, such as `value="rate"`, as a browser fills it in. Throws when the page has none. */
export const filledForm = (html: string, containing: string): Filled => {
  const form = [...html.matchAll(/<form\b[^>]*>[\s\S]*?<\/form>/g)]
    .map(([text]) => text)
    .find((text) => text.includes(containing))
  if (form === undefined) throw new Error(`The page has no form with ${containing}`)
  return {
    action: attribute(form.slice(0, form.indexOf('>') + 1), 'action') ?? '',
    fields: Object.fromEntries([...inputs(form), ...areas(form), ...selects(form)]),
  }
}
