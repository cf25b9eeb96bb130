import { createDashboard, type DashboardOptions } from '@siklus/dashboard'
import type { Office } from './office.ts'
import { nameOf, officeRows, type PersonId } from './people.ts'

/** How a request is made: by whom, and with which form. */
export interface Browse {
  /** A page as a browser asks for it. */
  get(path: string, person?: PersonId | string): Promise<Response>
  /** A form as a browser sends it. */
  post(path: string, form: { readonly [name: string]: string }, person?: PersonId | string): Promise<Response>
  /** Anything else. */
  request(path: string, init: RequestInit, person?: PersonId | string): Promise<Response>
  readonly app: ReturnType<typeof createDashboard>
}

const ORIGIN = 'http://kinerja.test'

const isKnown = (person: string): person is PersonId => officeRows.people.some(({ id }) => id === person)

/** The dashboard of an office, for tests: whoever the header `X-Person` names is signed in. Extra options are the dashboard's own. */
export const browse = (office: Office, options: Partial<DashboardOptions> = {}): Browse => {
  const app = createDashboard({
    engine: office.engine,
    performance: office.performance,
    tenant: office.tenant,
    tenantName: 'Dinas Pendidikan Kabupaten Uji',
    clock: office.clock,
    identify: async (c) => {
      const person = c.req.header('X-Person')
      return person === undefined ? undefined : { person, name: isKnown(person) ? nameOf(person) : person }
    },
    report: (error) => {
      throw error
    },
    ...options,
  })
  const request: Browse['request'] = async (path, init, person) => {
    const headers = new Headers(init.headers)
    if (person !== undefined) headers.set('X-Person', person)
    return app.request(`${ORIGIN}${path}`, { ...init, headers })
  }
  return {
    app,
    request,
    get: (path, person) => request(path, {}, person),
    post: (path, form, person) =>
      request(path, { method: 'POST', body: new URLSearchParams(form), headers: { Origin: ORIGIN } }, person),
  }
}
