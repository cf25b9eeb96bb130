import type { Clock, Engine, Principal, TenantEngine } from '@siklus/core'
import type { TenantPerformance } from '@siklus/core/performance'
import type { Pack } from '@siklus/core/policy'
import type { Hono } from 'hono'
import type { ShellEnv, ShellPrincipal } from '../ui/frame/shell-env.ts'

/** Who is signed in, as the pages need it: the person for the engine, and the roles held in the whole tenant. */
export interface DashboardPrincipal extends ShellPrincipal {
  /** Passed to every call: services and engine decide what this principal reads and does. */
  readonly by: Principal
  /** Roles in the whole tenant (`admin`, `auditor`): what the menu is made of, never what access rests on. */
  readonly roles: readonly string[]
}

/** The environment of a page's handlers. */
export type PageEnv = ShellEnv<DashboardPrincipal>

/** What pages read and act through. */
export interface PageDeps {
  readonly engine: Engine
  readonly tenant: string
  readonly org: TenantEngine
  readonly performance: TenantPerformance
  /** The agency's time zone, in which "today" is meant. */
  readonly zone: string
  readonly clock: Clock
  /** The policy packs whose pages are shown. */
  readonly packs: readonly Pack[]
}

/** Adds the routes of one area. */
export type PageModule = (app: Hono<PageEnv>, deps: PageDeps) => void
