/**
 * What the catalogue knows of a value that only its name, or the name of a service, gives away: that it begins as the
 * tokens of an issuer do, or that its name speaks of one, and that it has not their form. Then it was cut or made up.
 */
import type { KeywordHits } from '../../kernels/kernels.ts'
import type { LoadedRule, RuleSet } from '../../rules/rule-set.ts'
import { ANY_ISSUER, type Candidate } from './candidate.ts'
import { wordsOf } from './checks/name.ts'
import { VOCABULARY } from './checks/vocabulary.ts'
import { isOneWord } from './find-candidates.ts'
import { rulesOfName } from './rules-of-name.ts'

/** How far before a name that speaks of nobody the word for an issuer may begin, in bytes. */
const ISSUER_BEFORE = 120

/** What was cut or made up misses the length by no more; what is further off may be a form that is not known here. */
const MISSES_BY = 3

/** Of what begins like a token, so small a share of the least length is a stub, not a form of its own. */
const STUB_SHARE = 0.6

/** Signs that no issuer puts into its tokens, but for escapes of an address and of a string. */
const FOREIGN_SIGN = /[!"#$&'()*,;<>?@[\]^`{}§]|%(?![0-9A-Fa-f]{2})|\\(?![/=])|\.\.\./

/** Keys that every visitor of a page gets: PostHog, Stripe, Mapbox, Supabase, Mailgun, Flutterwave, Langfuse, PubNub. */
const PUBLIC = /^(?:phc_|pk_(?:live|test)_|pk\.eyJ|sb_publishable_|pubkey-|FLWPUBK|pk-lf-|sub-c-)/

/** As a UUID is written, and as hexadecimal digits are that stand for bytes. */
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const LIKE_UUID = /^[0-9a-f]+(?:-[0-9a-f]+){4}$/i
const HALF_A_BYTE = /^(?=\D{0,62}\d)(?:(?:[0-9a-f]{2}){5,31}[0-9a-f]|(?:[0-9A-F]{2}){5,31}[0-9A-F])$/

/** Why the value has not the form of what it claims to be, or undefined. */
export function unlikeKnownForm(
  { bytes, hits, rules }: { bytes: Uint8Array; hits: KeywordHits; rules: RuleSet },
  candidate: Candidate,
): string | undefined {
  const { rule, text, start } = candidate
  // People make up passwords, and what an application signs with; the secret of a client is given out.
  if (rule.learned === 'password' || (rule.learned === 'secret' && candidate.keyword !== 'secret')) return undefined
  if (rule.learned === 'key' && FOREIGN_SIGN.test(text)) return 'has a sign that no token has'
  if (PUBLIC.test(text)) return 'is meant to be public'
  if (LIKE_UUID.test(text) && !UUID.test(text)) return 'is a UUID with characters too few or too many'
  if (HALF_A_BYTE.test(text) && /[a-f]/i.test(text)) return 'is hexadecimal and ends within a byte'
  const [from, to] = issuerSpan(candidate)
  const inName: Hit[] = []
  for (let index = firstFrom(hits, from); index < hits.count; index++) {
    const at = hits.starts[index] as number
    if (at > start) break
    const keyword = rules.keywords[hits.keywords[index] as number] as string
    const those = rules.rulesOf(hits.keywords[index] as number)
    if (at === start) {
      const begun = those.find((one) => beginsLike(one, keyword, text))
      if (begun) {
        const lengths = those.flatMap(({ secretLength }) => secretLength ?? [])
        return isNearMiss(lengths, text) || isStub(lengths, text)
          ? `begins like a ${begun.title} and has another length`
          : undefined
      }
    }
    if (at < to)
      for (const one of those) if (speaksOfIssuer(one, bytes, at, keyword)) inName.push({ rule: one, keyword })
  }
  const { name } = candidate.assignment ?? { name: '' }
  const words = wordsOf(name)
  for (const one of rulesOfName(name, words, rules)) {
    const keyword = one.keywords.find((word) => isNameOf(word, one.issuer) && words.join('').includes(plain(word)))
    if (keyword !== undefined && !ANY_ISSUER.has(one.issuer)) inName.push({ rule: one, keyword })
  }
  return unlikeForms(inName, text)
}

/** True where the keyword is the issuer's name, not that of a thing (`bootstrap_token`) or of what has keys of many forms. */
function isNameOf(keyword: string, issuer: string): boolean {
  const [word, name] = [plain(keyword), plain(issuer)]
  return !GIANTS.has(word) && (word.includes(name) || (word.length > 3 && name.includes(word)))
}

function plain(text: string): string {
  return text.replace(/[^a-z0-9]/g, '')
}

const GIANTS: ReadonlySet<string> = new Set('aws amazon azure google gcp microsoft ibm oracle apple yandex'.split(' '))

interface Hit {
  readonly rule: LoadedRule
  readonly keyword: string
}

/** Where the word that names the issuer is: in the name of the value, or before one that says nothing but "key". */
function issuerSpan({ assignment, keywordAt, keyword, start }: Candidate): readonly [number, number] {
  if (keywordAt !== undefined) return [keywordAt, keywordAt + keyword.length]
  if (assignment === undefined) return [start, start]
  const nameEnd = assignment.nameStart + assignment.name.length
  const speaksOfNobody = wordsOf(assignment.name).every((word) => VOCABULARY.has(word))
  return [assignment.nameStart - (speaksOfNobody ? ISSUER_BEFORE : 0), nameEnd]
}

/** The index of the first hit at or after that byte. */
function firstFrom({ starts, count }: KeywordHits, byte: number): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] as number) < byte) low = middle + 1
    else high = middle
  }
  return low
}

/** `glpat-`, `ghp_`, `AKIA`: nothing but a token of that issuer begins so. `key-` and `live_` begin many things. */
function beginsLike({ shape, pattern }: LoadedRule, keyword: string, text: string): boolean {
  if (shape !== 'structured' || keyword.length < 4) return false
  const begin = text.slice(0, keyword.length)
  const stem = /^(.*[a-z0-9])[_.-]$/.exec(keyword)?.[1]
  if (stem === undefined) return /[A-Z]/.test(begin) && pattern.source.includes(begin)
  return stem.length > 2 && !stem.split(/[_.-]/).every((part) => VOCABULARY.has(part))
}

/** What has the length and other characters may be a form that is not known, as what is much shorter or longer. */
function isNearMiss(lengths: readonly { readonly min: number; readonly max: number }[], { length }: string): boolean {
  if (lengths.some(({ min, max }) => length >= min && length <= max)) return false
  return lengths.some(({ min, max }) => length >= min - MISSES_BY && length <= max + MISSES_BY)
}

function isStub(lengths: readonly { readonly min: number }[], { length }: string): boolean {
  return lengths.length > 0 && lengths.every(({ min }) => length < STUB_SHARE * min)
}

function matchesAny(rules: readonly LoadedRule[], text: string): boolean {
  return rules.some(({ regExp }) => {
    regExp.lastIndex = 0
    return regExp.test(text)
  })
}

function speaksOfIssuer(rule: LoadedRule, bytes: Uint8Array, at: number, keyword: string): boolean {
  const knows = rule.lengths
    ? Object.hasOwn(rule.lengths, keyword)
    : rule.shape === 'contextual' && !ANY_ISSUER.has(rule.issuer) && isNameOf(keyword, rule.issuer)
  const end = at + keyword.length
  return knows && !isOneWord(bytes[at - 1], bytes[at]) && !isOneWord(bytes[end - 1], bytes[end])
}

function unlikeForms(known: readonly Hit[], text: string): string | undefined {
  const own = known.filter(({ rule }) => rule.lengths === undefined).map(({ rule }) => rule)
  if (matchesAny(own, text)) return undefined
  const lengths = known.flatMap(({ rule, keyword }) =>
    rule.lengths === undefined
      ? [rule.secretLength ?? { min: 0, max: text.length }]
      : (rule.lengths[keyword] ?? []).map((length) => ({ min: length, max: length })),
  )
  if (!isNearMiss(lengths, text)) return undefined
  const isShorter = lengths.some(({ min }) => text.length < min && text.length >= min - MISSES_BY)
  return `is ${isShorter ? 'shorter' : 'longer'} than what the issuer that its name speaks of gives out`
}
