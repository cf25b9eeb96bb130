import type {
  appointments,
  aspects,
  directions,
  goalKinds,
  measures,
  personKinds,
  positionKinds,
  reportPeriods,
  resultKinds,
  signInRoles,
  tenantRoles,
  unitKinds,
  zones,
} from './words.ts'

/** A unit and its place in the line of assessment. Exactly one has no parent. */
export interface Unit {
  readonly id: string
  readonly parent: string | null
  readonly name: string
  readonly kind: (typeof unitKinds)[number]
  readonly zone: (typeof zones)[number]
}

/** A person. `nip` (18 digits of the demo scheme) and `rank` (`Penata (III/c)` or `IX`) are null for elected officials only. */
export interface Person {
  readonly id: string
  readonly nip: string | null
  readonly name: string
  readonly kind: (typeof personKinds)[number]
  readonly rank: string | null
}

/** A person's post in a unit, both days included; without `to` it goes on. `head`: leads the unit and assesses its people. */
export interface Assignment {
  readonly person: string
  readonly unit: string
  readonly position: string
  readonly positionKind: (typeof positionKinds)[number]
  readonly head: boolean
  readonly appointment: (typeof appointments)[number]
  readonly from: string
  readonly to: string | null
  readonly basis: string
}

/** A role for the whole tenant, and the decision that gave it. */
export interface TenantRole {
  readonly person: string
  readonly role: (typeof tenantRoles)[number]
  readonly basis: string
}

/** A node of the goal tree and the unit that answers for it. Only a vision has no parent. */
export interface Goal {
  readonly id: string
  readonly parent: string | null
  readonly kind: (typeof goalKinds)[number]
  readonly text: string
  readonly unit: string
}

/** What is measured for a goal. `maximum` is the highest value there can be (100 for a net enrolment rate), null without one. */
export interface Indicator {
  readonly id: string
  readonly goal: string
  readonly text: string
  readonly unitOfMeasure: string
  readonly direction: (typeof directions)[number]
  readonly measure: (typeof measures)[number]
  readonly maximum: string | null
  readonly note: string
}

/** A year's target as exact decimals. `targetUpper` closes a range, else null. `source` is a web address, null means made up for the demo. */
export interface IndicatorTarget {
  readonly indicator: string
  readonly year: number
  readonly target: string
  readonly targetUpper: string | null
  readonly source: string | null
}

/** One individual indicator (IKI) of a planned result. The target is an exact decimal in `unit`. */
export interface PlannedIndicator {
  readonly aspect: (typeof aspects)[number]
  readonly text: string
  readonly target: string
  readonly unit: string
}

/** A work result (RHK). A main one hangs on a goal, an additional one may stand alone (null). */
export interface PlannedResult {
  readonly no: number
  readonly text: string
  readonly kind: (typeof resultKinds)[number]
  readonly goal: string | null
  readonly indicators: readonly PlannedIndicator[]
}

/** What a person plans for the year, in the order of the result numbers. */
export interface SamplePlan {
  readonly person: string
  readonly results: readonly PlannedResult[]
}

/** What was done on a day, for which planned result (null: none), with how much and with which proof. */
export interface JournalSample {
  readonly person: string
  readonly date: string
  readonly resultNo: number | null
  readonly text: string
  readonly quantity: string | null
  readonly unit: string | null
  readonly evidence: string | null
}

/** One of the people a visitor may sign in as, and why it is worth it, in both languages. */
export interface SignIn {
  readonly role: (typeof signInRoles)[number]
  readonly labelId: string
  readonly labelEn: string
  readonly person: string
  readonly whyId: string
  readonly whyEn: string
}

/** A day told relative to the cycle's year: `yearsLater` 0 is that year, 1 the next. `monthDay` is `MM-DD` and exists in every year. */
export interface CycleDay {
  readonly yearsLater: 0 | 1
  readonly monthDay: string
}

/** What the law leaves to the agency. Days are calendar days; null means that the agency sets no such rule. */
export interface Agency {
  readonly tenant: string
  readonly tenantName: string
  readonly signingPlace: string
  readonly planDue: CycleDay
  readonly planReviewDays: number
  readonly planSigningDays: number
  readonly planMinimumResults: number | null
  readonly planMaximumRounds: number | null
  readonly reportPeriod: (typeof reportPeriods)[number]
  readonly reportOpensDaysBeforePeriodEnd: number
  readonly reportDueDaysAfterPeriodEnd: number
  readonly reportReviewDays: number
  readonly reportsLapseOn: CycleDay
  readonly evaluationOpensOn: CycleDay
  readonly selfAssessmentDue: CycleDay
  readonly ratingDue: CycleDay
  readonly publishDue: CycleDay
  readonly deemedReceiptDays: number
  readonly objectionDecisionDays: number
  readonly followUpDue: CycleDay
}

/** A row of agency.csv as written, so that a page can show every parameter with its basis. */
export interface AgencyParameter {
  readonly parameter: string
  readonly value: string
  readonly basis: string
}

/** Something to look at that does not keep the office from being loaded. */
export interface OfficeWarning {
  readonly file: string
  readonly subject: string
  readonly message: string
}

/** Everything the demo office's files say, checked against each other. Numbers that are measured are exact decimals as text, days `YYYY-MM-DD`. */
export interface Office {
  readonly agency: Agency
  readonly agencyParameters: readonly AgencyParameter[]
  /** Parents first, brothers and sisters by id. */
  readonly units: readonly Unit[]
  readonly people: readonly Person[]
  readonly assignments: readonly Assignment[]
  readonly roles: readonly TenantRole[]
  /** Parents first, brothers and sisters by id. */
  readonly goals: readonly Goal[]
  readonly indicators: readonly Indicator[]
  readonly indicatorTargets: readonly IndicatorTarget[]
  readonly plans: readonly SamplePlan[]
  readonly journal: readonly JournalSample[]
  /** In the order of the file. */
  readonly signIns: readonly SignIn[]
  readonly warnings: readonly OfficeWarning[]
}
