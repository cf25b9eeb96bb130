import type { Point } from './layout.ts'

/** An orthogonal way with rounded corners, as the `d` of a path. */
export const roundedPath = (points: readonly Point[], radius = 7): string =>
  points
    .map((point, index) => {
      const before = points[index - 1]
      const after = points[index + 1]
      if (before === undefined) return `M${point.x} ${point.y}`
      if (after === undefined) return `L${point.x} ${point.y}`
      const enter = toward(point, before, radius)
      const leave = toward(point, after, radius)
      return `L${enter.x} ${enter.y}Q${point.x} ${point.y} ${leave.x} ${leave.y}`
    })
    .join('')

const toward = (from: Point, to: Point, most: number): Point => {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  const part = length === 0 ? 0 : Math.min(most, length / 2) / length
  return {
    x: Math.round((from.x + (to.x - from.x) * part) * 10) / 10,
    y: Math.round((from.y + (to.y - from.y) * part) * 10) / 10,
  }
}
