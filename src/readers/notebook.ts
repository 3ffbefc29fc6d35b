/** Jupyter notebooks: each cell and each text that it printed is one passage, though the file has it line by line. */
import type { Blob, Context, Passage } from '../base/passage.ts'
import { identityMap } from '../base/source-map.ts'
import type { Span } from '../base/span.ts'
import { joinTexts } from './json/join-texts.ts'
import { unescapeJson } from './json/json-string.ts'
import { JsonTape, skipBlank } from './json/json-tape.ts'
import { JsonValue } from './json/json-value.ts'
import type { Reader } from './reader.ts'

const FORMAT = 'jupyter'
const HEAD_BYTES = 4096

export const notebook: Reader = {
  name: FORMAT,
  recognise: ({ bytes }) => bytes[0] === 0x7b && /"cells"\s*:\s*\[[\s\S]*"cell_type"/.test(headOf(bytes)),
  *read({ bytes }: Blob, notice) {
    const tape = new JsonTape()
    const end = tape.read(bytes, 0, bytes.length)
    if (end < 0) notice('broken JSON in 1 place; scanned as plain text')
    let at = 0
    for (const { value, context } of textsOf(new JsonValue(tape, 0))) {
      const span = { start: tape.start(value.index), end: tape.end(value.index) }
      if (span.start < at) continue
      yield plain(bytes, { start: at, end: span.start })
      yield { ...textOf(value), context }
      at = span.end
    }
    if (skipBlank(bytes, at, bytes.length) < bytes.length) yield plain(bytes, { start: at, end: bytes.length })
  },
}

function headOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD_BYTES)).toString('latin1')
}

function plain(bytes: Uint8Array, { start, end }: Span): Passage {
  return { bytes: bytes.subarray(start, end), context: { format: FORMAT }, map: identityMap(start) }
}

interface Text {
  readonly value: JsonValue
  readonly context: Context
}

/** In the order of the file. */
function textsOf(root: JsonValue): readonly Text[] {
  const metadata = root.get('metadata')
  const code = metadata.at('language_info', 'name').text || metadata.at('kernelspec', 'language').text
  const texts: Text[] = []
  const add = (value: JsonValue, language: string): void => {
    if (value.isString || value.isArray)
      texts.push({ value, context: { format: FORMAT, ...(language && { language }) } })
  }
  for (const cell of root.get('cells').items()) {
    add(cell.get('source'), cell.get('cell_type').text === 'code' ? code : cell.get('cell_type').text)
    for (const output of cell.get('outputs').items()) {
      add(output.get('text'), '')
      add(output.get('traceback'), '')
      for (const item of output.get('data').items()) if (item.key.startsWith('text/')) add(item, '')
    }
  }
  return texts.sort((a, b) => a.value.index - b.value.index)
}

function textOf(value: JsonValue): Pick<Passage, 'bytes' | 'map'> {
  const strings = value.isString ? [value] : [...value.items()].filter((item) => item.isString)
  const { tape } = value
  return joinTexts(
    strings.map(({ index }) => unescapeJson(tape.bytes, { start: tape.start(index), end: tape.end(index) })),
  )
}
