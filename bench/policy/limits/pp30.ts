interface Facts {
  readonly skpValue: string
  readonly behaviourValue: string
  readonly peersHeard: boolean
  readonly hasInnovation?: boolean
}

/** PP 30/2019 art. 41: final value and predicate. */
export const pp30FinalValue = ({ skpValue, behaviourValue, peersHeard, hasInnovation }: Facts) => {
  const skp = peersHeard ? 0.6 : 0.7
  const value = Math.round((Number(skpValue) * skp + Number(behaviourValue) * (1 - skp)) * 100) / 100
  return { value, predicate: pp30Predicate(value, hasInnovation) }
}

/** PP 30/2019 art. 41: the predicate of a value. */
export const pp30Predicate = (value: number, hasInnovation?: boolean): string => {
  if (value >= 110 && hasInnovation) return 'very-good'
  if (value >= 90) return 'good'
  if (value >= 70) return 'fair'
  return value >= 50 ? 'poor' : 'very-poor'
}
