import type { GoalNode } from '@siklus/core/performance'

/** A goal to choose, at its depth below the head of its group. */
export interface GoalChoice {
  readonly goal: GoalNode
  readonly depth: number
}

/** A vision or a mission with everything below it, down to the next head. */
export interface GoalGroup {
  readonly head: GoalNode
  /** What stands above the head, from the top. */
  readonly above: readonly GoalNode[]
  readonly choices: readonly GoalChoice[]
}

const HEADS = 2

/** The strategic plan as groups for a list: each vision and each mission heads one, its goals follow in the order of the tree. */
export const goalGroups = (tree: readonly GoalNode[]): readonly GoalGroup[] => {
  const known = new Set(tree.map(({ id }) => id))
  const children = Map.groupBy(tree, ({ parent }) => (parent !== null && known.has(parent) ? parent : ''))
  const below = (id: string): readonly GoalNode[] => children.get(id) ?? []
  const descend = (goal: GoalNode, depth: number): readonly GoalChoice[] => [
    { goal, depth },
    ...below(goal.id).flatMap((child) => descend(child, depth + 1)),
  ]
  const groups = (goals: readonly GoalNode[], above: readonly GoalNode[]): readonly GoalGroup[] =>
    goals.flatMap((head) => {
      const isLast = above.length + 1 >= HEADS
      const choices = isLast ? descend(head, 0) : [{ goal: head, depth: 0 }]
      return [{ head, above, choices }, ...(isLast ? [] : groups(below(head.id), [...above, head]))]
    })
  return groups(below(''), [])
}

/** A goal with what stands above it, from the top; empty for a goal that is not in the tree. */
export const goalPath = (tree: readonly GoalNode[], id: string): readonly GoalNode[] => {
  const goal = tree.find((one) => one.id === id)
  return goal === undefined ? [] : [...(goal.parent === null ? [] : goalPath(tree, goal.parent)), goal]
}
