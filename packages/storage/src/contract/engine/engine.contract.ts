import { anchorsOfCasesContract } from './anchors-of-cases.contract.ts'
import { bulkContract } from './bulk.contract.ts'
import { casesContract } from './cases.contract.ts'
import { extensionsOfCasesContract } from './extensions.contract.ts'
import { feedContract } from './feed.contract.ts'
import type { EngineFixture } from './fixture.ts'
import { guardsContract } from './guards.contract.ts'
import { migrationContract } from './migration.contract.ts'
import { migrationRunContract } from './migration-run.contract.ts'
import { migrationUndoContract } from './migration-undo.contract.ts'
import { timeContract } from './time.contract.ts'
import { togetherContract } from './together.contract.ts'
import { versionsContract } from './versions.contract.ts'

/** The engine keeps its promises on this storage. Storages with transactions also run `withinContract`. */
export const engineContract = (fixture: EngineFixture) => {
  casesContract(fixture)
  guardsContract(fixture)
  togetherContract(fixture)
  timeContract(fixture)
  extensionsOfCasesContract(fixture)
  feedContract(fixture)
  versionsContract(fixture)
  migrationContract(fixture)
  migrationRunContract(fixture)
  migrationUndoContract(fixture)
  bulkContract(fixture)
  anchorsOfCasesContract(fixture)
}
