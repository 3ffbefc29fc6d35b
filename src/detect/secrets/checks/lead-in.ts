/** What leads from the word that names an issuer to a value: an assignment, a word such as "key", or nothing that says secret. */
import { latin1 } from '../bytes.ts'
import type { Candidate } from '../candidate.ts'
import { wordsOf } from './name.ts'

/** These say that a value is meant to be kept. */
const SAYS_SECRET =
  /key|token|secret|passw|pwd|credential|auth|bearer|licen[cs]e|signing|login|access|private|hook|basic|\bpat\b|\bsid\b|\bdsn\b|webhook/i

/** An operator of some language or format, or a flag of a command, a quote, and then the value, on the line of the word. */
const ASSIGNS =
  /^[^\r\n]*(?:[=:>({[,]|\bis\b|\|\||\s--?[a-z][\w-]{0,30})\s{0,8}(?:\\?["'`]|@")?(?:[Bb]earer |[Bb]asic |[Tt]oken )?$/

/** An address that goes on from the word to the value. In its path, UUIDs name things. */
const ADDRESS = /^[^\s"'`<>]*[/?=&@:]$/

/** What stands before the value: the last name, and what leads from it to the value. */
const LAST_NAME = /([\w.-]+)["'`\])]{0,3}\s{0,4}(?:[=:>(,/]{1,3}\s{0,8}|\s{1,8})["'`]?$/

/** A digest by its form: `@0123…`, `sha256:0123…`. */
const IS_DIGEST = /(?:@|\b(?:h1|sha\d{0,3}|md5|digest)[:=-])$/i

/** Names of hexadecimal digits that are no secret. */
const HASHES = setOf(
  `sha sha1 sha256 sha512 md5 commit commits rev revs revision hash hashes digest checksum checksums etag integrity
  fingerprint thumbprint blob blobs tree trees oid ref refs version release build tag tags cache`,
)

/** With one of these at its end, a name is that of an identifier; with one of the others in it, everybody may know the value. */
const IDENTIFIERS = setOf('id ids uuid guid number phone port size timestamp url uri')
const PUBLIC = setOf('public pub publishable search anon anonymous site')

/** Names before a keyword belong to it: `MY_API_KEY_FOR_ACME`. */
const HEAD_BYTES = 24

/**
 * Why a value is not believed, though the word that names its issuer stands before it, or undefined. Hashes and
 * identifiers have the same characters as keys: of hexadecimal digits the nearest name says what they are.
 */
export function leadInReason(
  bytes: Uint8Array,
  { rule, text, start }: Candidate,
  keywordAt: number,
): string | undefined {
  const isHexadecimal = /^[0-9a-f-]+$/i.test(text)
  if (!isHexadecimal && !rule.needsLeadIn) return undefined
  const lead = latin1(bytes, keywordAt - HEAD_BYTES, start)
  const name = wordsOf(LAST_NAME.exec(lead)?.[1] ?? '')
  const last = name.at(-1) ?? ''
  if (isHexadecimal && (HASHES.has(last) || IS_DIGEST.test(lead))) return 'stands where a hash does'
  if (IDENTIFIERS.has(last) && !name.includes('secret') && !rule.id.endsWith('-id')) return 'is named as an identifier'
  if (name.some((word) => PUBLIC.has(word))) return 'is named as public'
  const head = /[^\r\n]*$/.exec(latin1(bytes, keywordAt - HEAD_BYTES, keywordAt))?.[0] ?? ''
  const after = latin1(bytes, keywordAt, start)
  if (SAYS_SECRET.test(head + after) || ASSIGNS.test(after)) return undefined
  if (ADDRESS.test(after) && !(isHexadecimal && text.includes('-') && after.endsWith('/'))) return undefined
  return 'nothing says that it is a secret'
}

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/))
}
