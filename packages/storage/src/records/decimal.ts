const DECIMAL = /^(-?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/

interface Digits {
  readonly units: bigint
  readonly scale: number
}

const digitsOf = (text: string): Digits | undefined => {
  const parts = DECIMAL.exec(text)
  if (!parts) return undefined
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = parts
  if (whole + fraction === '') return undefined
  const scale = fraction.length - Number(exponent)
  const units = BigInt(sign + whole + fraction)
  return scale >= 0 ? { units, scale } : { units: units * 10n ** BigInt(-scale), scale: 0 }
}

const textOf = ({ units, scale }: Digits): string => {
  const sign = units < 0n ? '-' : ''
  const all = (units < 0n ? -units : units).toString().padStart(scale + 1, '0')
  const fraction = all.slice(all.length - scale).replace(/0+$/, '')
  const whole = all.slice(0, all.length - scale)
  return scale > 0 && fraction !== '' ? `${sign}${whole}.${fraction}` : `${sign}${whole}`
}

/** A decimal number as plain text without exponent and useless zeros, `12.5`; undefined when the text is not a number. */
export const plainDecimal = (text: string): string | undefined => {
  const digits = digitsOf(text)
  return digits && textOf(digits)
}

/** The exact sum of decimal texts, as plain text. Texts that are no numbers count as 0. */
export const sumDecimals = (texts: readonly string[]): string => {
  const all = texts.map((text) => digitsOf(text) ?? { units: 0n, scale: 0 })
  const scale = Math.max(0, ...all.map((one) => one.scale))
  return textOf({ scale, units: all.reduce((sum, one) => sum + one.units * 10n ** BigInt(scale - one.scale), 0n) })
}
