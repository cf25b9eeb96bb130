import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify<string, Buffer, number, Buffer>(scrypt)
const BYTES = 32

/** A password as it is kept: salt and scrypt of it, so that nobody reads it from the table. */
export const hashPassword = async (password: string): Promise<string> => {
  const salt = randomBytes(16)
  return `${salt.toString('hex')}:${(await derive(password, salt, BYTES)).toString('hex')}`
}

/** Whether a password is the one that was kept. Without one it takes as long, so that time does not tell who is known here. */
export const isPassword = async (password: string, kept: string | undefined): Promise<boolean> => {
  const [salt = '', hash = ''] = (kept ?? `${'00'.repeat(16)}:${'00'.repeat(BYTES)}`).split(':')
  const derived = await derive(password, Buffer.from(salt, 'hex'), BYTES)
  return timingSafeEqual(derived, Buffer.from(hash, 'hex')) && kept !== undefined
}
