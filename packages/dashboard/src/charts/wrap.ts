/** The text in lines of at most `limit` characters, broken between words; a longer word stands alone. */
export const wrap = (text: string, limit: number): readonly string[] => {
  const lines: string[] = []
  for (const word of text.trim().split(/\s+/)) {
    const joined = `${lines.at(-1) ?? ''} ${word}`.trim()
    if (lines.length > 0 && joined.length <= limit) lines[lines.length - 1] = joined
    else lines.push(word)
  }
  return lines
}

/** The width in pixels that lines take, estimated: the server has no fonts to measure with. */
export const textWidth = (lines: readonly string[], perCharacter: number): number =>
  Math.ceil(Math.max(0, ...lines.map((line) => line.length)) * perCharacter)
