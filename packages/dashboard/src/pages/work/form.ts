/** What a form sent. Names that were not sent read as empty texts. */
export interface Form {
  /** The answer without the blanks around it. */
  text(name: string): string
  /** The answer as it was typed; undefined when the form had no such field. */
  raw(name: string): string | undefined
  readonly names: readonly string[]
}

/** Browsers send line ends as CRLF; documents keep LF, so that sending a text unchanged does not change it. */
const withPlainLines = (text: string): string => text.replace(/\r\n?/g, '\n')

/** A form from its fields. Of a name that comes twice the last one counts, as with a button that repeats a hidden field. */
export const formOf = (fields: Iterable<readonly [string, FormDataEntryValue]>): Form => {
  const values = new Map<string, string>()
  for (const [name, value] of fields) if (typeof value === 'string') values.set(name, withPlainLines(value))
  return {
    text: (name) => (values.get(name) ?? '').trim(),
    raw: (name) => values.get(name),
    names: [...values.keys()],
  }
}

/** Reads the form of a request. */
export const readForm = async (c: { readonly req: { formData(): Promise<FormData> } }): Promise<Form> =>
  formOf(await c.req.formData())

/** The numbers that follow a prefix in the names of a form, in order: `results.0.text`, `results.2.text` give 0 and 2. */
export const indexesIn = (form: Form, prefix: string): readonly number[] => {
  const found = form.names.flatMap((name) => {
    const index = name.startsWith(prefix) ? /^\d{1,4}(?=\.)/.exec(name.slice(prefix.length)) : null
    return index ? [Number(index[0])] : []
  })
  return [...new Set(found)].sort((a, b) => a - b)
}
