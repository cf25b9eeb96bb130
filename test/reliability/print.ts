import type { Section } from './sections.ts'

/** A section as people read it. */
export const sectionText = ({ name, figures, rows, violations }: Section): string => {
  const head = Object.entries(figures).map(([what, count]) => `${what} ${count}`)
  return [`${name}: ${head.join(', ')}`, ...tableLines(rows), ...violations.map((one) => `VIOLATION ${one}`)].join('\n')
}

const tableLines = (rows: readonly (readonly string[])[]): readonly string[] => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd())
}
