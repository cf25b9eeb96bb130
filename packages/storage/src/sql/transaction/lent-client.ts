import type { Pool, PoolClient } from 'pg'

/**
 * Runs some work on a client of the host's pool. When it fails the client goes back without a transaction, or not at all, because the
 * next user of the pool must never find himself in one.
 */
export const onLentClient = async <A>(pool: Pool, run: (client: PoolClient) => Promise<A>): Promise<A> => {
  const client = await pool.connect()
  // the pool takes its own listener off a client it hands out; a socket that dies would end the process
  const ignore = () => {}
  client.on('error', ignore)
  let broken = false
  try {
    return await run(client)
  } catch (error) {
    broken = !(await isCleared(client))
    throw error
  } finally {
    client.off('error', ignore)
    client.release(broken)
  }
}

/** Whether the client is out of any transaction again. */
const isCleared = async (client: PoolClient): Promise<boolean> => {
  try {
    await client.query('rollback')
    return true
  } catch {
    return false
  }
}
