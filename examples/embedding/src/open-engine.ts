import { createEngine, type Engine, partyAccess, type Storage } from '@siklus/core'
import { memory } from '@siklus/storage/memory'
import { pglite } from '@siklus/storage/pglite'
import { postgres } from '@siklus/storage/postgres'
import type { Pool } from 'pg'
import { travelOrder, trip } from './trip.ts'

const records = [travelOrder]
/** In this process, and gone with it: tests. */
export const inMemory = () => memory({ records })
/** In a folder, without a server. It migrates itself when the engine opens it. */
export const inFolder = (directory: string) => pglite({ directory, records })
/** In PostgreSQL, on the host's own pool, after `siklus migrate`. */
export const onServer = (pool: Pool) => postgres({ pool, records })

// people act as parties of a case, Ratna in the whole tenant; without access nobody may do anything
const access = partyAccess({ tenantRoles: async ({ person }) => (person === 'ratna' ? ['admin'] : []) })
/** The engine of this host, on any of the three. */
export const openEngine = (storage: Storage): Promise<Engine> =>
  createEngine({ storage, workflows: [trip], access, onError: console.error })
