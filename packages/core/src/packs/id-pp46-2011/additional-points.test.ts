import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decimal } from '../../policy/decimal.ts'
import { decide } from '../../policy/evaluate.ts'
import { additionalPoints } from './additional-points.ts'
import { type Creativity, creativityLevels } from './creativity.ts'
import { pp46Pack } from './pack.ts'

const pointsOf = (additionalTasks: number, creativity: Creativity) =>
  decimal(decide(pp46Pack, additionalPoints, { additionalTasks, creativity }, { on: '2019-12-31' }))

const tasks = fc.oneof(fc.constantFrom(0, 1, 3, 4, 6, 7), fc.integer({ min: 0, max: 1000 }))
const level = fc.integer({ min: 0, max: creativityLevels.length - 1 })
const creativityAt = (place: number) => creativityLevels[place] ?? 'none'

test('more tasks and a wider use never take points away', () => {
  fc.assert(
    fc.property(tasks, tasks, level, level, (t1, t2, c1, c2) => {
      const better = pointsOf(Math.max(t1, t2), creativityAt(Math.min(c1, c2)))
      return better.gte(pointsOf(Math.min(t1, t2), creativityAt(Math.max(c1, c2))))
    }),
  )
})

test('tasks and creativity add up, from 0 to 15', () => {
  fc.assert(
    fc.property(tasks, level, (count, place) => {
      const points = pointsOf(count, creativityAt(place))
      const parts = pointsOf(count, 'none').plus(pointsOf(0, creativityAt(place)))
      return points.equals(parts) && points.gte(0) && points.lte(15)
    }),
  )
})

test('how many points is marked as unverified', () => {
  for (const param of Object.values(additionalPoints.params)) expect(param.remark?.en).toMatch(/^From memory/)
})
