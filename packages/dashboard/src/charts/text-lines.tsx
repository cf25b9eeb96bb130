import type { Point } from './layout.ts'

/** Lines of text below each other; `step` is the distance between them. */
export const TextLines = ({
  lines,
  x,
  y,
  step,
  anchor,
}: { readonly lines: readonly string[]; readonly step: number; readonly anchor?: 'middle' } & Point) => (
  <text text-anchor={anchor}>
    {lines.map((line, index) => (
      <tspan x={x} y={y + index * step}>
        {line}
      </tspan>
    ))}
  </text>
)
