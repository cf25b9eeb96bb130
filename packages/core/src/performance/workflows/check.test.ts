import { expect, test } from 'vitest'
import { checkWorkflow } from '../../testing/check-workflow.ts'
import { cycleSamples } from '../../testing/cycle-samples.ts'
import { evaluationSamples } from '../../testing/evaluation-samples.ts'
import { planSamples } from '../../testing/plan-samples.ts'
import { reportSamples } from '../../testing/report-samples.ts'
import type { WorkflowSamples } from '../../testing/workflow-samples.ts'
import type { Workflow } from '../../workflow/workflow.ts'
import { cycleWorkflow, evaluationWorkflow, planWorkflow, reportWorkflow } from './index.ts'

const all: readonly (readonly [string, Workflow, WorkflowSamples])[] = [
  ['cycle', cycleWorkflow, cycleSamples],
  ['plan', planWorkflow, planSamples],
  ['report', reportWorkflow, reportSamples],
  ['evaluation', evaluationWorkflow, evaluationSamples],
]

test.each(all)(
  '%s: an end is reached from everywhere without cancelling, and every promise holds',
  (_, workflow, samples) => {
    expect(checkWorkflow(workflow, { samples }).findings).toEqual([])
  },
)

test.each(all)(
  '%s: nobody but its owner acts for the owner, and the owner acts for nobody else',
  (_, workflow, samples) => {
    const names = Object.keys(workflow.events)
    const ownersWrongs = samples.never?.owner ?? []
    expect(names).toEqual(expect.arrayContaining([...ownersWrongs]))
    const wrong = { ...workflow, separateDuties: [] }
    expect(checkWorkflow(wrong, { samples, runs: 400 }).findings.join()).toContain('from a person who is a party as')
  },
)
