import { bulkAccessContract } from './bulk-access.contract.ts'
import { bulkPreviewContract } from './bulk-preview.contract.ts'
import { bulkRunContract } from './bulk-run.contract.ts'
import type { EngineFixture } from './fixture.ts'

/** Acts on many cases at once: frozen, rehearsed, carried out once however often it is cut off, and only by who may. */
export const bulkContract = (fixture: EngineFixture): void => {
  bulkPreviewContract(fixture)
  bulkRunContract(fixture)
  bulkAccessContract(fixture)
}
