/** What a UUIDv7 is made of. */
export interface UuidParts {
  /** Milliseconds since 1970, 48 bits. */
  readonly at: number
  /** The place among the ids of one millisecond, 32 bits. */
  readonly order: number
  /** Six bytes from a random source; their first six bits are not used. */
  readonly chance: Uint8Array
}

const VERSION = 0x7000
const VARIANT = 0x8000
// one for all ids: a new one for each would cost more than the id
const bytes = Buffer.alloc(16)

/** A UUIDv7 (RFC 9562, 5.7), which sorts by instant, then by order (6.2, method 1), then by chance. */
export const uuidV7 = ({ at, order, chance }: UuidParts): string => {
  bytes.writeUIntBE(at, 0, 6)
  bytes.writeUInt16BE(VERSION | (order >>> 20), 6)
  bytes.writeUInt16BE(VARIANT | ((order >>> 6) & 0x3fff), 8)
  bytes.set(chance, 10)
  bytes.writeUInt8(((order & 0x3f) << 2) | (bytes.readUInt8(10) & 0x03), 10)
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
