// What a new process pays to import core as it is published, beside xstate and those modules of effect that core loads.
import { pathToFileURL } from 'node:url'
import type { OpenContender } from '../../measure/contender.ts'
import { serve } from '../../measure/serve.ts'
import { buildCore } from '../built-core.ts'
import { type ImportCost, importCost } from '../import-cost.ts'

const IMPORTS_A_TURN = 9

const open: OpenContender = async () => {
  const { folder, index, needs } = await buildCore()
  const base = needs.filter((name) => name === 'xstate' || name.split('/')[0] === 'effect')
  const modules: Readonly<Record<string, readonly string[]>> = { core: [pathToFileURL(index).href], base }
  return {
    says: `cold import: ${needs.length} package modules in core's graph, of them ${base.length} of xstate and effect`,
    run: async ({ what }) => {
      const costs: ImportCost[] = []
      for (let n = 0; n < IMPORTS_A_TURN; n += 1) costs.push(await importCost(modules[what] ?? [], folder))
      const sum = (read: (cost: ImportCost) => number) => costs.reduce((total, cost) => total + read(cost), 0)
      return {
        ...{ actions: costs.length, p50: 0, p99: 0 },
        ...{ millis: sum(({ millis }) => millis), cpuMillis: sum(({ cpuMillis }) => cpuMillis) },
      }
    },
    proof: async () => [],
    close: async () => {},
  }
}

serve(open)
