import * as v from 'valibot'
import { isDecimalText, isPositive } from '../documents/decimal-text.ts'
import type { DocumentFault } from '../documents/errors.ts'
import { dayText, evidenceLinks, faultOf, faultsOf, givenText, idText, shortText } from '../documents/fields.ts'
import type { EvidenceLink, NewEntry } from './journal.ts'

const entry = v.pipe(
  v.strictObject({
    cycle: v.string('id.invalid'),
    on: dayText,
    result: v.optional(v.nullable(idText), null),
    text: givenText,
    quantity: v.optional(
      v.nullable(
        v.pipe(
          v.string('decimal.invalid'),
          v.check(isDecimalText, 'decimal.invalid'),
          v.check((text) => !isDecimalText(text) || isPositive(text), 'decimal.notPositive'),
        ),
      ),
      null,
    ),
    unit: v.optional(v.nullable(v.pipe(shortText, v.trim(), v.minLength(1, 'text.empty'))), null),
    evidence: v.optional(evidenceLinks, []),
  }),
  v.forward(
    v.partialCheck(
      [['quantity'], ['unit']],
      ({ quantity, unit }) => (quantity === null) === (unit === null),
      'unit.missing',
    ),
    ['unit'],
  ),
)

/** An entry with its gaps filled and its texts trimmed. */
export interface CheckedEntry {
  readonly cycle: string
  readonly on: string
  readonly result: string | null
  readonly text: string
  readonly quantity: string | null
  readonly unit: string | null
  readonly evidence: readonly EvidenceLink[]
}

/** The entry, or what is wrong with its fields. */
export const checkEntry = (
  given: NewEntry,
): { readonly entry: CheckedEntry } | { readonly faults: readonly DocumentFault[] } => {
  const parsed = v.safeParse(entry, given)
  return parsed.success ? { entry: parsed.output } : { faults: faultsOf(parsed.issues) }
}

/** What the entry refers to and when: its day must have come and lie in a period, its result must be planned. */
export const placeFaults = (
  { on, result }: CheckedEntry,
  known: { readonly today: string; readonly inPeriod: boolean; readonly results: readonly string[] },
): readonly DocumentFault[] => [
  ...(on > known.today ? [faultOf('on', 'date.future')] : []),
  ...(known.inPeriod ? [] : [faultOf('on', 'date.outside')]),
  ...(result === null || known.results.includes(result) ? [] : [faultOf('result', 'result.unknown')]),
]
