import type { BehaviourValue } from '../../packs/id-permenpanrb6-2022/behaviour-values.ts'

export {
  type BehaviourValue,
  behaviourValueLabels,
  behaviourValues,
} from '../../packs/id-permenpanrb6-2022/behaviour-values.ts'

/** The aspects an individual indicator may measure. */
export const indicatorAspects = ['quantity', 'quality', 'time', 'cost'] as const

/** An aspect: kuantitas, kualitas, waktu, biaya. */
export type IndicatorAspect = (typeof indicatorAspects)[number]

/** The kinds of support a plan settles besides its results: the three annexes of the plan. */
export const supportKinds = ['resource', 'accountability', 'consequence'] as const

/** Dukungan sumber daya, skema pertanggungjawaban, konsekuensi. */
export type SupportKind = (typeof supportKinds)[number]

/** A target: a decimal as text, or a range of two. Empty texts are allowed in a draft only. */
export type PlanTarget = string | { readonly from: string; readonly to: string }

/** What a result is measured by. `id` is unique in the document. */
export type PlanIndicator = {
  readonly id: string
  readonly aspect: IndicatorAspect
  readonly text: string
  readonly target: PlanTarget
  readonly unit: string
}

/** A planned result (rencana hasil kerja). `goal` is the node of the strategic plan it hangs on; null: not hung yet. */
export type PlanResult = {
  readonly id: string
  readonly kind: 'main' | 'additional'
  readonly text: string
  readonly goal: string | null
  readonly indicators: readonly PlanIndicator[]
}

/** What the leader expects of a core value, beyond the official guide. */
export type BehaviourExpectation = { readonly value: BehaviourValue; readonly text?: string }

/** A support, a scheme of accountability or a consequence that was agreed. */
export type PlanSupport = { readonly kind: SupportKind; readonly text: string }

/** The body of a plan (SKP). */
export type PlanBody = {
  readonly results: readonly PlanResult[]
  readonly behaviour: readonly BehaviourExpectation[]
  readonly supports: readonly PlanSupport[]
}

/** What rules ask of a plan: how many results, main results without a goal, results without an indicator. */
export interface PlanCounts {
  readonly results: number
  readonly unaligned: number
  readonly without_indicator: number
  readonly [column: string]: number
}

/** A signature under a plan, or the recorded refusal to sign (then with its reason and no content). */
export interface Signature {
  readonly person: string
  readonly role: string
  readonly contentHash: string | null
  readonly refused: boolean
  readonly reason: string | null
  readonly at: string
}
