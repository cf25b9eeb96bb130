import { openingMonth } from '@siklus/core'
import { migrate } from '@siklus/storage/postgres'
import type pg from 'pg'

const MIRRORED = ['case', 'case_party', 'transition', 'outbox', 'timer'] as const

/**
 * The tables of whoever writes the engine's rows by hand, in the schema `peer`: made from the engine's own, so that columns and indexes
 * are the same after every migration, but not partitioned.
 */
export const makePeerTables = async (pool: pg.Pool): Promise<void> => {
  await migrate(pool)
  await pool.query('create schema peer')
  for (const table of MIRRORED)
    await pool.query(`create table peer."${table}" (like siklus."${table}" including defaults including indexes)`)
  // room on the page for the next version of a row, as the engine's partitions have it
  await pool.query('alter table peer."case" set (fillfactor = 80)')
}

/** Empties them. */
export const emptyPeerTables = (pool: pg.Pool) =>
  pool.query(`truncate ${MIRRORED.map((table) => `peer."${table}"`).join(', ')}`)

/** The id of the n-th case is its number behind this, so that a program without a list finds any case. */
export const ID_PREFIX = '019b0000-0000-7000-8000-'

/** The id of the n-th case that is written by hand. */
export const handId = (n: number): string => `${ID_PREFIX}${String(n).padStart(12, '0')}`

/** The month all of them were opened in. */
export const OPENED = openingMonth(handId(0))
