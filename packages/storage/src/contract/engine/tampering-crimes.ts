import { anchorHash, GENESIS, leafText, merkleRoot } from '@siklus/core'
import { checkedFiles, exported } from './anchor-scene.ts'
import { type Crime, rehash } from './tampering.ts'

/** One transition: `$2` is its case, `$3` its revision. */
export const STEP = 'where tenant = $1 and case_id = $2 and revision = $3'

/** Cuts off the tail of the long case and sets row and deadlines back with it. */
export const cutTail = async ({ run, long }: Crime, last: number): Promise<void> => {
  await run(`delete from {transition} where tenant = $1 and case_id = $2 and revision > $3`, long, last)
  await run(
    `update {case} c set revision = h.revision, head = h.hash, state = h.to_state, updated_at = h.at, value = h.after -> 'value',
       context = h.after -> 'context', tags = '{for:owner}' from {transition} h
     where c.tenant = $1 and c.id = $2 and h.tenant = $1 and h.case_id = $2 and h.revision = $3`,
    long,
    last,
  )
  await run(`delete from {timer} where tenant = $1 and case_id = $2`, long)
}

/** Removes a case with everything that belongs to it. */
export const removeCase = async ({ run }: Crime, id: string): Promise<void> => {
  for (const table of ['transition', 'case_party', 'timer'])
    await run(`delete from {${table}} where tenant = $1 and case_id = $2`, id)
  await run('delete from {case} where tenant = $1 and id = $2', id)
}

/** What a careful forger does: every hash of the case is computed anew, so that its chain and its replay hold. */
export const forge = async (crime: Crime): Promise<void> => {
  await crime.run(`update {transition} set by = 'citra' ${STEP}`, crime.long, 2)
  await rehash(crime, crime.long)
}

/** And then the leaf of that case. */
export const forgeLeaf = async (crime: Crime): Promise<void> => {
  await forge(crime)
  await crime.run(
    `update {anchor_leaf} l set hashes = (select string_agg(h.hash, ''::bytea order by h.revision) from {transition} h
       where h.tenant = $1 and h.case_id = $2) where l.tenant = $1 and l.case_id = $2`,
    crime.long,
  )
}

/** And then every anchor since. */
export const forgeAnchors = async (crime: Crime): Promise<void> => {
  await forgeLeaf(crime)
  const { anchors } = await checkedFiles([await exported(crime, '2026-01-05'), await exported(crime, '2026-01-06')])
  const leaves = await crime.storage.anchorLeaves(crime.tenant, 1, { limit: 10 })
  let previous = GENESIS
  for (const anchor of anchors) {
    const root = anchor.number === 1 ? merkleRoot(leaves.map(leafText)) : anchor.root
    const hash = anchorHash({ ...anchor, previous, root })
    await crime.run(
      `update {anchor} set previous = decode($3, 'hex'), root = decode($4, 'hex'), hash = decode($5, 'hex')
       where tenant = $1 and number = $2`,
      ...[anchor.number, previous, root, hash],
    )
    previous = hash
  }
}
