import { createPrivateKey, createPublicKey, hash, type KeyObject, sign, verify } from 'node:crypto'
import { TypedError } from '../typed-error.ts'

/** A key that cannot sign an anchor or prove a signature. Make one with `openssl genpkey -algorithm ed25519`. */
export class UnfitKey extends TypedError {
  readonly _tag = 'UnfitKey'
  readonly code = 'UNFIT_KEY'
  readonly got: string
  constructor(wanted: 'private' | 'public', got: string, options?: { readonly cause?: unknown }) {
    super(`Anchors are signed with Ed25519: a ${wanted} key of that kind is needed, but this is ${got}`, options)
    this.got = got
  }
}

/** Who signed, and the signature itself (hex). */
export interface Signature {
  /** sha256 over the public key (SPKI, DER), hex: the same for everybody who has the key, so that keys can be changed. */
  readonly key: string
  readonly value: string
}

/** The public keys a verifier trusts, by their id. They reach him on a way of their own, never with what they sign. */
export type TrustedKeys = ReadonlyMap<string, KeyObject>

/** An Ed25519 private key, as PEM or as Node's KeyObject. */
export type SigningKey = string | KeyObject

/** Signs a text. Throws `UnfitKey` unless the key is an Ed25519 private key. */
export const signText = (text: string, key: SigningKey): Signature => {
  const secret = privateKeyOf(key)
  return { key: keyIdOf(createPublicKey(secret)), value: sign(null, Buffer.from(text), secret).toString('hex') }
}

/** Whether a trusted key signed this text. */
export const isSigned = (text: string, { key, value }: Signature, trusted: TrustedKeys): boolean => {
  const known = trusted.get(key)
  return (
    known !== undefined && SIGNATURE.test(value) && verify(null, Buffer.from(text), known, Buffer.from(value, 'hex'))
  )
}

/** Reads public keys for a verifier: PEM texts of one key or several, or KeyObjects. Throws `UnfitKey`. */
export const trustedKeys = (keys: readonly (string | KeyObject)[]): TrustedKeys =>
  new Map(keys.flatMap((key) => (typeof key === 'string' ? blocksOf(key) : [key])).map(trusted))

const SIGNATURE = /^[0-9a-f]{128}$/
const PEM_BLOCK = /-----BEGIN ([A-Z ]+)-----[^-]+-----END \1-----/g

const keyIdOf = (key: KeyObject): string => hash('sha256', key.export({ type: 'spki', format: 'der' }))

const blocksOf = (text: string): readonly KeyObject[] => {
  const blocks = text.match(PEM_BLOCK) ?? []
  if (blocks.length === 0) throw new UnfitKey('public', 'no key in PEM form')
  return blocks.map((block) => parsed('public', () => createPublicKey(block)))
}

const trusted = (key: KeyObject): readonly [string, KeyObject] => {
  const open = key.type === 'private' ? createPublicKey(key) : demandKind('public', key)
  return [keyIdOf(open), demandKind('public', open)]
}

const privateKeyOf = (key: SigningKey): KeyObject =>
  demandKind('private', typeof key === 'string' ? parsed('private', () => createPrivateKey(key)) : key)

const demandKind = (wanted: 'private' | 'public', key: KeyObject): KeyObject => {
  if (key.type === wanted && key.asymmetricKeyType === 'ed25519') return key
  throw new UnfitKey(wanted, `a ${key.type} key${key.asymmetricKeyType ? ` of ${key.asymmetricKeyType}` : ''}`)
}

const parsed = (wanted: 'private' | 'public', read: () => KeyObject): KeyObject => {
  try {
    return read()
  } catch (cause) {
    throw new UnfitKey(wanted, 'no key in PEM form', { cause })
  }
}
