import { generateKeyPairSync, sign } from 'node:crypto'

/** A key and the certificate of its own authority, as PEM. */
export interface SelfSigned {
  readonly key: string
  readonly cert: string
}

// X.509 in DER by hand: Node reads certificates and does not make any
const tagged = (tag: number, ...parts: readonly Buffer[]): Buffer => {
  const content = Buffer.concat(parts)
  const { length } = content
  const size = length < 128 ? [length] : [0x82, length >> 8, length & 255]
  return Buffer.concat([Buffer.from([tag, ...size]), content])
}
const sequence = (...parts: readonly Buffer[]) => tagged(0x30, ...parts)
const oid = (hex: string) => tagged(0x06, Buffer.from(hex, 'hex'))
const number = (value: number) => tagged(0x02, Buffer.from([value]))
const time = (text: string) => tagged(0x17, Buffer.from(text))

const ECDSA_WITH_SHA256 = sequence(oid('2a8648ce3d040302'))
const NAME = sequence(tagged(0x31, sequence(oid('550403'), tagged(0x0c, Buffer.from('a test')))))
const VALID = sequence(time('200101000000Z'), time('491231235959Z'))
const LOCAL_ADDRESS = sequence(oid('551d11'), tagged(0x04, sequence(tagged(0x87, Buffer.from([127, 0, 0, 1])))))
const AUTHORITY = sequence(oid('551d13'), tagged(0x04, sequence(tagged(0x01, Buffer.from([255])))))

/** Makes a certificate for 127.0.0.1 that is its own authority, for tests of TLS. */
export const selfSigned = (): SelfSigned => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const body = sequence(
    ...[tagged(0xa0, number(2)), number(1), ECDSA_WITH_SHA256, NAME, VALID, NAME],
    publicKey.export({ type: 'spki', format: 'der' }),
    tagged(0xa3, sequence(LOCAL_ADDRESS, AUTHORITY)),
  )
  const signature = sign('sha256', body, privateKey)
  const certificate = sequence(body, ECDSA_WITH_SHA256, tagged(0x03, Buffer.from([0]), signature))
  const lines = certificate.toString('base64').match(/.{1,64}/g) ?? []
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`,
  }
}
