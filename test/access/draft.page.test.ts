import { writeFileSync } from 'node:fs'
import { test } from 'vitest'
import { roles, type AccessRow, type Target } from './access-table.ts'
import { operationRuns } from './operation-runs.ts'
import { routeRuns } from './route-runs.ts'
import { scenes, type Scene } from './scenes.ts'
import { tryCell } from './try.ts'
import { openWorld } from './world.ts'
test('draft', { timeout: 900_000 }, async () => {
  const world = await openWorld()
  const out: string[] = []
  for (const scene of Object.keys(scenes) as Scene[]) {
    await scenes[scene](world.office)
    for (const [kind, runs] of [['route', routeRuns], ['operation', operationRuns]] as const)
      for (const [key, run] of Object.entries(runs)) {
        if (run.scene !== scene) continue
        const [name, act = ''] = kind === 'route' ? [key.split(' ').slice(0, 2).join(' '), key.split(' ')[2] ?? ''] : [key, '']
        const about = kind === 'route' ? 'on' in run && run.on !== undefined : !/^(organisation|goals|home\.(waitingCount|funnel)|cycles\.(parameters|setParameters|preview|launch)|engine\.(start|tryStart))/.test(key)
        for (const target of (about ? ['own', 'subordinate', 'other-unit', 'other-tenant'] : ['-']) as Target[]) {
          const cells = []
          for (const role of roles) {
            try { cells.push(await tryCell(world, { kind, name, act, target, cells: {} } as unknown as AccessRow, role)) }
            catch (e) { cells.push('ERR:' + String((e as Error).message).slice(0, 160).replaceAll(',', ';').replaceAll('\n', ' ')) }
          }
          out.push([kind, name, act, target, ...cells].join(','))
          writeFileSync('/tmp/draft.csv', out.join('\n') + '\n')
        }
      }
  }
})
