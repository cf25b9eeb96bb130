/** A text that is no line of its own: bytes that are not UTF-8, or no end of line behind the last one. */
const BROKEN_LINE = '\u0000'

/**
 * The lines of a file that arrives in pieces, one after the other, whatever its length. Nothing is mended: bytes that are not UTF-8 and a
 * last line without its end come out as `BROKEN_LINE`, and the rest is not read.
 */
export async function* linesOf(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let rest = ''
  for await (const piece of pieces) {
    const text = decoded(decoder, piece)
    if (text === undefined) return yield BROKEN_LINE
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  if (rest !== '' || decoded(decoder) === undefined) yield BROKEN_LINE
}

const decoded = (decoder: TextDecoder, piece?: Uint8Array): string | undefined => {
  try {
    return piece ? decoder.decode(piece, { stream: true }) : decoder.decode()
  } catch {
    return undefined
  }
}
