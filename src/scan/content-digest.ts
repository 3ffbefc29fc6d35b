/** What makes two findings the same: rule and content, whatever the file, the line and the indentation. */
import type { Detection } from '../detect/detector.ts'
import { nodeCrypto } from '../sources/lazy-node.ts'

/**
 * The content of a detection in `bytes`, its passage. Of a secret its text, after decoding; one that goes over several
 * lines, as keys do, without white space, quotes and escapes of line ends. Of proprietary code and of notices the text without white
 * space: indentation and line breaks change nothing.
 */
export function contentOf(detection: Detection, bytes: Uint8Array): string {
  const { secret, span } = detection
  if (secret !== undefined) return normalised(secret.reveal())
  const text = Buffer.from(bytes.buffer, bytes.byteOffset + span.start, span.end - span.start).toString('utf8')
  const joined = text.replace(/\s+/g, '')
  return detection.kind === 'marker' ? joined.toLowerCase() : joined
}

function normalised(secret: string): string {
  return /\s|\\[nr]/.test(secret) ? secret.replace(/\\[nr]|[\s"']+/g, '') : secret
}

const DIGITS = 32

/** 128 bits: nobody meets another content by chance. */
export function contentDigest(rule: string, content: string, salt: string): string {
  const mac = nodeCrypto().createHmac('sha256', Buffer.from(salt, 'hex'))
  return mac.update(`${rule}\0${content}`).digest('hex').slice(0, DIGITS)
}

/** Copied code is known by where it came from: copies differ, and their source does not. */
function sourceOf({ provenance }: Detection): string | undefined {
  if (provenance === undefined) return undefined
  const { index, repo = index, path = '', startLine = 0, endLine = 0 } = provenance
  return [repo, path, startLine, endLine].join('\0')
}

/**
 * The same rule and content have the same id, wherever they are. Short enough that it identifies and does not verify.
 * `bytes` are those of the passage.
 */
export function idOf(detection: Detection, bytes: Uint8Array): string {
  const content = sourceOf(detection) ?? contentOf(detection, bytes)
  return nodeCrypto().createHash('sha256').update(`${detection.rule}\0${content}`).digest('hex').slice(0, 12)
}
