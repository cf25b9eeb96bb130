/** The schema of everything Siklus makes, unless the host chooses another. */
export const DEFAULT_SCHEMA = 'siklus'

/** A name in double quotes. */
export const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** A table with its schema: no statement ever relies on the search path, which poolers do not keep. */
export const qualified = (schema: string, table: string): string => `${identifier(schema)}.${identifier(table)}`

/** A text as a literal. Backslashes and colons are escaped: servers read the first differently, templates read the second as a slot. */
export const literal = (text: string): string => {
  const quoted = `'${text.replaceAll("'", "''")}'`
  return /[\\:]/.test(text) ? `E${quoted.replaceAll('\\', '\\\\').replaceAll(':', '\\x3a')}` : quoted
}
