import type { ChartNode } from './chart.ts'
import type { PlacedNode } from './layout.ts'
import { TextLines } from './text-lines.tsx'

const Signs = ({ node, at }: { readonly node: ChartNode; readonly at: PlacedNode }) => {
  const y = at.y + 11
  return (
    <>
      {node.active ? <circle class="sign-active" cx={at.x + 14} cy={y + 9} r="5" /> : null}
      {node.overdue ? (
        <path class="sign-overdue" d={`M${at.x + at.width - 14} ${y + 2}l7 12.5h-14zm0 4.5v4m0 2v.5`} />
      ) : null}
      {node.waits && !node.overdue ? (
        <path class="sign-waits" d={`M${at.x + at.width - 14} ${y + 2.5}a6.5 6.5 0 1 0 .01 0zm0 3v4l3 1.5`} />
      ) : null}
    </>
  )
}

const classOf = (node: ChartNode): string =>
  ['node', node.kind, node.active ? 'active' : '', node.overdue ? 'overdue' : '']
    .filter((name) => name !== '')
    .join(' ')

const Group = ({ node, at }: { readonly node: ChartNode; readonly at: PlacedNode }) => (
  <g class={classOf(node)}>
    <rect x={at.x} y={at.y} width={at.width} height={at.height} rx="10" />
    <Signs node={node} at={at} />
    <TextLines lines={at.lines} x={at.x + (node.active ? 26 : 14)} y={at.y + 25} step={18} />
  </g>
)

const Leaf = ({ node, at }: { readonly node: ChartNode; readonly at: PlacedNode }) => (
  <g class={classOf(node)}>
    <rect x={at.x} y={at.y} width={at.width} height={at.height} rx={node.kind === 'final' ? at.height / 2 : 8} />
    {node.kind === 'final' ? (
      <rect
        class="inner"
        x={at.x + 3.5}
        y={at.y + 3.5}
        width={at.width - 7}
        height={at.height - 7}
        rx={at.height / 2 - 3.5}
      />
    ) : null}
    <Signs node={node} at={at} />
    <TextLines lines={at.lines} x={at.x + at.width / 2} y={at.y + 25} step={18} anchor="middle" />
  </g>
)

/** A state: its shape by kind, its label, and the signs of what is the case. */
export const StateShape = ({ node, at }: { readonly node: ChartNode; readonly at: PlacedNode }) => {
  if (node.kind === 'initial') return <circle class="node initial" cx={at.x + 7} cy={at.y + 7} r="7" />
  return node.kind === 'compound' || node.kind === 'parallel' ? (
    <Group node={node} at={at} />
  ) : (
    <Leaf node={node} at={at} />
  )
}
