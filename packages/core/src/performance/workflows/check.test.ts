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
  '%s: an end is reached from everywhere, nobody decides for himself, every refusal says why',
  (_, workflow, samples) => {
    const t = Date.now()
    const check = checkWorkflow(workflow, { samples })
    console.log(check.situations, check.ways, Date.now() - t)
    expect(check.findings).toEqual([])
  },
)
