const MARKS = /[\\*_|]|<(?=[a-z/!])/gi

/** Text that is to be read as it stands: no mark in it becomes an emphasis, a tag or the edge of a table cell. */
export const plain = (text: string): string => text.replace(/\s+/g, ' ').replace(MARKS, '\\$&')

/** A name of the code, such as the id of a rule. */
export const coded = (name: string): string => `\`${name}\``

/** A table; cells are Markdown already, and an empty one stays empty for somebody to fill in. No rows make no table. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] =>
  rows.length === 0 ? [] : [[line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')]

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

/** A list, one item a line. No items make no list. */
export const list = (items: readonly string[]): readonly string[] =>
  items.length === 0 ? [] : [items.map((item) => `- ${item}`).join('\n')]
