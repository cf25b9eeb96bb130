import type { Pool, PoolClient } from 'pg'

/** Runs work in one transaction: commits what it did when it returns, takes everything back when it throws. */
export const inTransaction = async <A>(pool: Pool, work: (client: PoolClient) => Promise<A>): Promise<A> => {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const answer = await work(client)
    await client.query('commit')
    client.release()
    return answer
  } catch (error) {
    // a client that cannot even roll back is thrown away, and its transaction with it
    const broken = await client.query('rollback').then(
      () => false,
      () => true,
    )
    client.release(broken)
    throw error
  }
}
