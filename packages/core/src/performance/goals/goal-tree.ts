import type { GoalNode } from './goal.ts'
import type { GoalYear } from './goal-records.ts'

/** Goals as a tree, written down: each parent before its children, brothers and sisters in the order given. A goal whose parent is not among them is a root. */
export const goalTree = ({ goals, indicators, indicatorTargets }: GoalYear): readonly GoalNode[] => {
  const ids = new Set(goals.map(({ id }) => id))
  const targets = new Map(indicatorTargets.map((target) => [target.indicator, target]))
  const measured = Map.groupBy(indicators, ({ goal }) => goal)
  const children = Map.groupBy(goals, ({ parent }) => (parent !== null && ids.has(parent) ? parent : ''))
  const below = (parent: string, depth: number): readonly GoalNode[] =>
    (children.get(parent) ?? []).flatMap((goal) => [
      {
        ...goal,
        depth,
        indicators: (measured.get(goal.id) ?? []).map((one) => ({ ...one, target: targets.get(one.id) ?? null })),
      },
      ...below(goal.id, depth + 1),
    ])
  return below('', 0)
}
