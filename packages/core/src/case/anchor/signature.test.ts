import { createPrivateKey, generateKeyPairSync } from 'node:crypto'
import { expect, test } from 'vitest'
import { isSigned, signText, trustedKeys, UnfitKey } from './signature.ts'

const pair = generateKeyPairSync('ed25519')
const pem = {
  secret: pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  open: pair.publicKey.export({ type: 'spki', format: 'pem' }).toString(),
}
const other = generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' }).toString()
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 })

test('a key signs as PEM and as a KeyObject, and its id follows from it', () => {
  const signature = signText('a', pem.secret)
  expect(signature).toEqual(signText('a', pair.privateKey))
  for (const keys of [[pem.open], [pair.publicKey], [`${other}\n${pem.open}`], [other, createPrivateKey(pem.secret)]])
    expect(isSigned('a', signature, trustedKeys(keys))).toBe(true)
})

test('another text, another key or another signature does not fit', () => {
  const signature = signText('a', pem.secret)
  const keys = trustedKeys([pem.open])
  expect(isSigned('b', signature, keys)).toBe(false)
  expect(isSigned('a', signature, trustedKeys([other]))).toBe(false)
  expect(isSigned('a', signText('b', pem.secret), keys)).toBe(false)
  expect(isSigned('a', { ...signature, value: signature.value.toUpperCase() }, keys)).toBe(false)
  expect(isSigned('a', { ...signature, value: '' }, keys)).toBe(false)
})

test.each<[string, () => unknown, string]>([
  ['a public key', () => signText('a', pair.publicKey), 'a public key of ed25519'],
  ['another kind of private key', () => signText('a', rsa.privateKey), 'a private key of rsa'],
  ['no PEM', () => signText('a', 'secret'), 'no key in PEM form'],
  ['another kind of public key', () => trustedKeys([rsa.publicKey]), 'a public key of rsa'],
  ['a text without a key', () => trustedKeys(['']), 'no key in PEM form'],
  ['a broken block', () => trustedKeys([pem.open.replace('MCow', 'MCo#')]), 'no key in PEM form'],
])('%s is refused, and the words name it', (_, use, got) => {
  expect(use).toThrow(UnfitKey)
  expect(use).toThrow(got)
})
