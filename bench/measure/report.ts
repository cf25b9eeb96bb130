import type { MachineFacts } from './machine.ts'
import type { RowResult, Target } from './row.ts'

/** Everything a bench's run says. */
export interface Report {
  readonly bench: string
  readonly command: string
  readonly facts: MachineFacts
  readonly results: readonly RowResult[]
}

/** The report as a page of Markdown: on the screen as in the docs. Rows that miss their target are marked. */
export const reportText = ({ bench, command, facts, results }: Report): string => {
  const lines = [
    `# Bench: ${bench}`,
    '',
    ...Object.entries({ command: `\`${command}\``, ...facts }).map(([name, value]) => `- ${name}: ${value}`),
    '',
    '| row | ours | against | ratio | least..most | target | |',
    '|---|---|---|---|---|---|---|',
    ...results.map(rowText),
  ]
  const below = results.filter(({ met }) => !met).length
  return [...lines, '', below === 0 ? 'Every target is met.' : `${below} of ${results.length} miss their target.`].join(
    '\n',
  )
}

/** The report as JSON: the rows as figures, and what they depend on. */
export const reportJson = ({ results, ...report }: Report): string =>
  `${JSON.stringify({ ...report, rows: results.map(({ figures }) => figures) }, null, 2)}\n`

const rowText = ({ row, figures, peer, met }: RowResult): string => {
  const { value, unit, against, ratio, least, most } = figures
  const cells = [
    `${row.name} (\`${row.id}\`)`,
    `${rounded(value)} ${unit}`,
    `${rounded(against)} (${peer})`,
    `${rounded(ratio)} ×`,
    `${rounded(least)}..${rounded(most)}`,
    targetText(row.target),
    met ? '' : '**missed**',
  ]
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
}

const targetText = (target: Target): string =>
  'atLeast' in target ? `at least ${target.atLeast} ×` : `at most ${target.atMost} ×`

/** Three digits say as much as such a figure is worth. */
const rounded = (value: number): string =>
  value.toLocaleString('en', value >= 1000 ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 3 })
