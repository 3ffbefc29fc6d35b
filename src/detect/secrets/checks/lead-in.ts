/** What leads from the word that names an issuer to a value: an assignment, a word such as "key", or nothing that says secret. */
import { latin1 } from '../bytes.ts'
import type { Candidate } from '../candidate.ts'
import { wordsOf } from './name.ts'
import { wordShare } from './placeholder.ts'

/** Words that say that a value is meant to be kept, alone or at the end of a longer one: `apikey`, `authtoken`. */
const SAYS_SECRET =
  /(?:key|token|secret|pass|password|passwd|passphrase|pwd|credentials?|auth|authorization|bearer|licen[cs]e|pat|sid|dsn|hook|appid)s?$/

/** How near to the value such a word has to be, in bytes. */
const SAID_WITHIN = 32

/** The name that has the word in it is given the value, in any language or format. */
const ASSIGNS =
  /^[\w.$-]*(?:\\?["'`]|[\])])*(?:[ \t]?:[ \t]?[\w<>[\]?.]{1,40}(?=[ \t]?=))?[ \t]{0,8}(?:(?:[=:>({[,]|\|\||\?\?|\bis\b|value)[ \t]{0,8}){1,4}(?:\\?["'`]|@"|[\w.]{1,30}\(["'])?(?:[Bb]earer |[Bb]asic |[Tt]oken )?$/

/** It is the name in a pair of name and value: `- name: ACME_KEY`, and on the next line `value: "..."`. */
const PAIRS = /^[\w.$-]*(?:["']?,?\s{0,40}["']?(?:android:)?value["']?[ \t]?[:=][ \t]?["']?|<\/key>\s{0,40}<string>)$/i

/** It is called with the value, has it as the argument of a flag, or is the host of an address that goes on with it. */
const TAKES = /^[\w.$-]*\([^()\r\n]*["'`]$|[ \t](?:-[a-zA-Z]|--user)[= ]["']?(?:[\w.@-]{0,60}:)?$|^[^\s"'`<>]*\/v\d\/$/

/** What stands before the value: the last name, and what leads from it to the value. */
const LAST_NAME = /([\w.-]+)["'`\])]{0,3}\s{0,4}(?:[=:>(,/]{1,3}\s{0,8}|\s{1,8})["'`]?$/

/** A digest by its form: `@0123…`, `sha256:0123…`. */
const IS_DIGEST = /(?:@|\b(?:h1|sha\d{0,3}|md5|digest)[:=-]|\b(?:sha\d{0,3}|md5|crc32)\([^()]{1,60}\)\s?[=:]\s?)$/i

/** Names of hexadecimal digits that are no secret. */
const HASHES = setOf(
  `sha sha1 sha256 sha512 md5 commit commits rev revs revision hash hashes digest checksum checksums etag integrity
  fingerprint thumbprint shasum zipball tarball archive blob blobs tree trees oid ref refs version release build tag tags cache`,
)

/** With one of these at its end, a name is that of an identifier; with one of the others in it, everybody may know the value. */
const IDENTIFIERS = setOf(
  'id ids uuid guid number phone port size timestamp url uri namespace signature nonce cnonce model trace address file path',
)
const PUBLIC = setOf('public pub publishable search anon anonymous site')

/** Names before a keyword belong to it: `MY_API_KEY_FOR_ACME`. */
const HEAD_BYTES = 24

/**
 * Why a value is not believed, though the word that names its issuer stands before it, or undefined. Hashes and
 * identifiers have the same characters as keys: of hexadecimal digits the nearest name says what they are.
 */
export function leadInReason(
  bytes: Uint8Array,
  { rule, keyword, text, start }: Candidate,
  keywordAt: number,
): string | undefined {
  const isHexadecimal = /^[0-9a-f-]+$/i.test(text)
  if (!isHexadecimal && !rule.needsLeadIn) return undefined
  const lead = latin1(bytes, keywordAt - HEAD_BYTES, start)
  const name = wordsOf(LAST_NAME.exec(lead)?.[1] ?? '')
  const last = name.at(-1) ?? ''
  if (isHexadecimal && (HASHES.has(last) || IS_DIGEST.test(lead))) return 'stands where a hash does'
  if (IDENTIFIERS.has(last) && !name.includes('secret') && !rule.id.endsWith('-id')) return 'is named as an identifier'
  if (rule.needsLeadIn && text.toLowerCase().includes(keyword)) return 'contains the name of its issuer'
  if (name.some((word) => PUBLIC.has(word))) return 'is named as public'
  const behind = latin1(bytes, keywordAt + keyword.length, start)
  if (goesOn(keyword, behind) && ASSIGNS.test(behind)) return 'is named with another word'
  const near = /[^\r\n]*$/.exec(lead.slice(-SAID_WITHIN))?.[0] ?? ''
  if (wordsOf(near).some((word) => SAYS_SECRET.test(word))) return undefined
  const isJoined = keyword.endsWith('(')
    ? /^[^()\r\n]*["'`]$/.test(behind)
    : /[/=:]$/.test(keyword) && /^\s{0,4}["'`]?$/.test(behind)
  if (isJoined || ASSIGNS.test(behind) || PAIRS.test(behind) || TAKES.test(behind)) return undefined
  return 'nothing says that it is a secret'
}

/** The issuer's name is the beginning of a longer word, `segmentfeed`, that says nothing of a secret as `segmentapikey` does. */
function goesOn(keyword: string, behind: string): boolean {
  const rest = /[a-z]$/.test(keyword) ? (/^[a-z]+/.exec(behind)?.[0] ?? '') : ''
  return rest !== '' && rest !== 's' && !SAYS_SECRET.test(rest) && wordShare(rest) < 1
}

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/))
}
