/** Where a text leaves ASCII. */
import { sharedGramInstance } from '../../kernels/gram-instance.ts'
import { TEXT_BYTES_MAX, TEXT_PADDING } from '../../kernels/gram-layout.ts'

/** The first byte beyond ASCII; −1 where there is none. */
export function findNonAscii(bytes: Uint8Array): number {
  const instance = sharedGramInstance()
  if (instance === undefined || bytes.length > TEXT_BYTES_MAX || !instance.reserve(bytes.length + TEXT_PADDING))
    return bytes.findIndex((byte) => byte >= 0x80)
  instance.loadText(bytes)
  return instance.exports.findNonAscii(bytes.length)
}
