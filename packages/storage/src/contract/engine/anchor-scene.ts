import { generateKeyPairSync } from 'node:crypto'
import {
  type Access,
  type Anchor,
  anchorSeries,
  checkedFile,
  createEngine,
  type Engine,
  fileCheck,
  type Principal,
  partyAccess,
  type Storage,
  type TenantEngine,
  trustedKeys,
} from '@siklus/core'
import { leave, substitute } from '@siklus/core/testing'
import { ani, type EngineFixture, parties, type TestClock, testClock } from './fixture.ts'

/** The admin of the tenant. */
export const dewi: Principal = { person: 'dewi' }
/** An auditor, who reads and never acts. */
export const eko: Principal = { person: 'eko' }
/** An admin who sees the cases of one unit only. */
export const fajar: Principal = { person: 'fajar' }

const ROLES: { readonly [person: string]: readonly string[] } = { dewi: ['admin'], eko: ['auditor'], fajar: ['admin'] }

const byParty = partyAccess({ tenantRoles: async ({ person }) => ROLES[person] ?? [] })

const access: Access = {
  ...byParty,
  scope: async (tenant, principal, action, at) =>
    principal.person === 'fajar'
      ? { kind: 'any', of: [{ unitPrefix: 'root/' }] }
      : byParty.scope(tenant, principal, action, at),
}

/** What signs, and what is trusted. */
export const keys = generateKeyPairSync('ed25519')

/** A tenant under its clock. */
export interface AnchorScene {
  readonly engine: Engine
  readonly org: TenantEngine
  readonly clock: TestClock
}

/** An engine over a storage, as another node would open it. */
export const openNode = async (storage: Storage, tenant: string, clock = testClock()): Promise<AnchorScene> => {
  const engine = await createEngine({ storage, workflows: [leave, substitute], access, clock })
  return { engine, org: engine.in(tenant), clock }
}

/** An engine over the fixture's storage. */
export const anchorScene = async (fixture: EngineFixture, tenant: string, clock = testClock()): Promise<AnchorScene> =>
  openNode(await fixture.storage(), tenant, clock)

/** A leave that was submitted: two transitions, an armed deadline. */
export const submitted = async ({ org }: Pick<AnchorScene, 'org'>): Promise<string> => {
  const { id } = await org.start(leave, { days: 3 }, { by: ani, parties, unit: 'root/dinas/' })
  await org.send(id, { type: 'submit' }, { by: ani })
  return id
}

/** The whole of an exported file. */
export const exported = async (
  { org }: Pick<AnchorScene, 'org'>,
  day: string,
  entries: 'all' | 'none' = 'all',
): Promise<readonly string[]> => {
  const lines: string[] = []
  for await (const line of org.anchors.export(day, { by: eko, key: keys.privateKey, entries })) lines.push(line)
  return lines
}

/** What an offline check finds in exported files, oldest first, and their anchors. */
export const checkedFiles = async (files: readonly (readonly string[])[]) => {
  const series = anchorSeries()
  const [codes, anchors]: [string[], Anchor[]] = [[], []]
  for (const lines of files) {
    const check = fileCheck({ keys: trustedKeys([keys.publicKey]), series })
    const texts = lines.map((line) => line.slice(0, -1))
    for await (const { code } of checkedFile(texts, check)) codes.push(code)
    anchors.push(...[check.anchor()].flatMap((anchor) => anchor ?? []))
  }
  return { codes, anchors }
}
