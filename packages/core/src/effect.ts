export { SiklusEngine } from './engine/effect-engine.ts'
export type { CaseEffects, Settled, TenantEffects } from './engine/operations.ts'
export type { EngineOptions } from './engine/options.ts'
