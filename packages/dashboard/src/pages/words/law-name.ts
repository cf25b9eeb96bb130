import { shortLawName } from '@siklus/core/policy'
import type { LawName } from '../../ui/citation.ts'

/** The short name by which a law is known, from its id: `permenpanrb-6-2022` is `PermenPANRB 6/2022`. Other ids are shown as they are. */
export const lawName: LawName = (law) => shortLawName(law) ?? law
