import type { CycleParameters, Performance } from '@siklus/core/performance'
import { dayOfCycle } from '../office/cycle-day.ts'
import type { Agency, Office } from '../office/office.ts'

const ZONES = { WIB: 'Asia/Jakarta', WITA: 'Asia/Makassar', WIT: 'Asia/Jayapura' } as const

/** Loads the office's files into the services, once: what people enter later is never overwritten by a second start. */
export const loadOffice = async (
  performance: Performance,
  office: Office,
  year: number,
): Promise<{ readonly loaded: boolean }> => {
  const { tenant } = office.agency
  const admin = await appointAdmin(performance, office)
  const services = performance.in(tenant)
  if ((await services.organisation.units({}, admin)).length > 0) return { loaded: false }
  const { units, people, assignments, roles } = office
  await services.organisation.load({ units, people, assignments, roles }, admin)
  await services.goals.load(
    { goals: office.goals, indicators: office.indicators, indicatorTargets: office.indicatorTargets },
    admin,
  )
  await services.cycles.setParameters({ year, parameters: parametersOf(office, year), basis: 'agency.csv' }, admin)
  return { loaded: true }
}

/** A new tenant has nobody who could load it: the set-up code names the first admin. */
const appointAdmin = async (performance: Performance, office: Office) => {
  const role = office.roles.find((row) => row.role === 'admin')
  const person = office.people.find(({ id }) => id === role?.person)
  if (!role || !person) throw new Error('roles.csv names no admin; add one, or nobody can launch a cycle')
  const { id, name } = person
  await performance.appoint({
    tenant: office.agency.tenant,
    person: { id, name },
    role: 'admin',
    basis: role.basis,
    from: '2026-01-01',
  })
  return { by: { person: id } }
}

/** What the agency set, for one year. */
const parametersOf = (office: Office, year: number): CycleParameters => {
  const { agency } = office
  return {
    zone: ZONES[office.units.find(({ parent }) => parent === null)?.zone ?? 'WIB'],
    ...daysOf(agency, year),
    planReviewDays: agency.planReviewDays,
    signingDays: agency.planSigningDays,
    rhythm: agency.reportPeriod,
    reportOpensDaysBefore: agency.reportOpensDaysBeforePeriodEnd,
    reportDueDays: agency.reportDueDaysAfterPeriodEnd,
    reportReviewDays: agency.reportReviewDays,
    receiptDays: agency.deemedReceiptDays,
    objectionDecisionDays: agency.objectionDecisionDays,
    minimumResults: agency.planMinimumResults,
    maximumRounds: agency.planMaximumRounds,
  }
}

const daysOf = (agency: Agency, year: number) => ({
  planDue: dayOfCycle(agency.planDue, year),
  reportsLapseOn: dayOfCycle(agency.reportsLapseOn, year),
  evaluationOpensOn: dayOfCycle(agency.evaluationOpensOn, year),
  selfAssessmentDue: dayOfCycle(agency.selfAssessmentDue, year),
  ratingDue: dayOfCycle(agency.ratingDue, year),
  publishDue: dayOfCycle(agency.publishDue, year),
  followUpDue: dayOfCycle(agency.followUpDue, year),
})
