/** Every blob that is not of a format of its own and not binary: its text as it stands, in UTF-8. */
import { identityMap } from '../base/source-map.ts'
import type { Reader } from './reader.ts'
import { textEncodingOf } from './text-encoding.ts'
import { transcode } from './transcode.ts'

/** Bytes that are not valid UTF-8 stay what they are: old encodings keep ASCII in place, and offsets hold. */
export const text: Reader = {
  name: 'text',
  recognise: (_, encoding) => encoding !== undefined,
  *read({ bytes }) {
    const encoding = textEncodingOf(bytes)
    const context = { format: 'text' }
    if (encoding === undefined || encoding.unitBytes === 1) {
      const start = encoding?.markBytes ?? 0
      yield { bytes: start === 0 ? bytes : bytes.subarray(start), context, map: identityMap(start) }
    } else yield { ...transcode(bytes, encoding), context }
  },
}
