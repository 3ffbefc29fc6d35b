/**
 * The filters of betterleaks, in CEL and in Expr, in the parts that its documentation describes and that an allowance can
 * say: texts of the secret, the line, the path, the rule and the commit, and entropy; joined by `||` and `&&`. Every
 * alternative says what is dropped; one that cannot be read is refused, and nothing is dropped.
 */
import type { LeftBehind, WrittenAllowance } from './carried.ts'
import { choicesOf, splitAt, stringAt, stringsOf, unwrap, withoutComments } from './expr-syntax.ts'
import { patternFromRe2 } from './foreign-patterns.ts'
import { ownName, sameRules } from './rule-names.ts'

type Part = Omit<WrittenAllowance, 'reason'>

/** `finding["secret"]`, `finding.secret`, `attributes[?"path"].orValue("")`, `(attributes.path ?? "")`. */
const SUBJECT =
  '\\(?\\s*(?<object>finding|attributes)(?:\\.?\\[\\??["\'](?<key>[\\w.]+)["\']\\]|\\??\\.\\??(?<name>\\w+))(?:\\.orValue\\(""\\)|\\s*\\?\\?\\s*"")?\\s*\\)?'
const ENTROPY = new RegExp(`^(?:filter\\.)?entropy\\(${SUBJECT}\\)\\s*(?<sign><=?)\\s*(?<bits>\\d+(?:\\.\\d+)?)$`)
const CALL = new RegExp(
  `^(?:filter\\.)?(?<call>matchesAny|containsAny)\\(\\s*${SUBJECT}\\s*,\\s*\\[(?<rest>[\\s\\S]*)\\]\\s*\\)$`,
)
const METHOD = new RegExp(`^${SUBJECT}\\.(?<call>startsWith|endsWith|contains|matches)\\((?<rest>[\\s\\S]*)\\)$`)
const OPERATOR = new RegExp(`^${SUBJECT}\\s*(?<call>startsWith|endsWith|contains|matches|==)\\s*(?<rest>[\\s\\S]*)$`)
const AMONG = new RegExp(`^${SUBJECT}\\s+(?<call>in)\\s+\\[(?<rest>[\\s\\S]*)\\]$`)

export interface FilterContext {
  readonly place: string
  readonly leftBehind: LeftBehind[]
  /** The rules of the file. */
  readonly names: ReadonlySet<string>
  /** Globs over our rules that it is for; absent: all. */
  readonly rules?: readonly string[]
}

export function filterAllowances(
  filter: string,
  { place, leftBehind, names, rules }: FilterContext,
): WrittenAllowance[] {
  const refuse = (choice: string, error: unknown): [] => {
    const shown = choice.replace(/\s+/g, ' ')
    const what = `filter "${shown.length > 60 ? `${shown.slice(0, 59)}…` : shown}"`
    leftBehind.push({ place, what, reason: (error as Error).message, outcome: 'refused' })
    return []
  }
  return splitAt(unwrap(withoutComments(filter)), '||').flatMap((alternative) => {
    if (ENTROPY.test(alternative) && rules) return []
    try {
      return choicesOf(alternative).flatMap((conditions) => {
        try {
          return [
            {
              ...(rules && { rules }),
              ...joined(
                conditions.map((one) => partOf(one, names)),
                rules,
              ),
              reason: REASON,
            },
          ]
        } catch (error) {
          return refuse(conditions.join(' && '), error)
        }
      })
    } catch (error) {
      return refuse(alternative, error)
    }
  })
}

const REASON = 'from a filter of betterleaks'

/** The bits a character below which a filter drops; undefined where it says nothing of it. */
export function entropyMinOf(filter: string): number | undefined {
  const found = splitAt(unwrap(withoutComments(filter)), '||').flatMap((choice) => {
    const { sign, bits, key, name } = ENTROPY.exec(choice)?.groups ?? {}
    return bits === undefined || (key ?? name) !== 'secret' ? [] : [Number(bits) + (sign === '<=' ? 1e-6 : 0)]
  })
  return found.length > 0 ? Math.max(...found) : undefined
}

/** Of one thing, an allowance asks for any of several. */
function joined(parts: readonly Part[], rules: readonly string[] | undefined): Part {
  const keys = [...parts.flatMap((part) => Object.keys(part)), ...(rules ? ['rules'] : [])]
  if (new Set(keys).size < keys.length) throw new Error('two conditions on one thing are joined by "&&"')
  return Object.assign({}, ...parts)
}

function partOf(condition: string, names: ReadonlySet<string>): Part {
  const text = unwrap(condition)
  const groups = [CALL, METHOD, AMONG, OPERATOR].map((form) => form.exec(text)?.groups).find((one) => one !== undefined)
  if (groups === undefined) throw new Error('we do not know what it says')
  const { call = '', object, key, name, rest = '' } = groups
  const items = ['matchesAny', 'containsAny', 'in'].includes(call) ? stringsOf(rest) : [onlyString(rest)]
  const subject = `${object}.${key ?? name}`
  const isWhole = call === '==' || call === 'in'
  if (subject === 'finding.rule_id' && isWhole) return { rules: items.flatMap((id) => rulesNamed(id, names)) }
  if (subject === 'attributes.git.sha' && (isWhole || call === 'startsWith')) return { commits: items.map(commitFrom) }
  if (subject === 'finding.secret' && call === 'containsAny') return { words: items }
  const patterns = items.map((item) => patternFromRe2(expressionOf(call, item)))
  if (subject === 'attributes.path') return { pathPatterns: patterns }
  if (subject === 'finding.secret') return { secrets: patterns }
  if (subject === 'finding.line') return { lines: patterns }
  throw new Error(`we know nothing of ${object}["${key ?? name}"]`)
}

function expressionOf(call: string, item: string): string {
  if (call === 'matches' || call === 'matchesAny') return item
  const literal = item.replace(/[\\.+*?()|[\]{}^$]/g, '\\$&')
  const isWhole = call === '==' || call === 'in'
  return `${isWhole || call === 'startsWith' ? '^' : ''}${literal}${isWhole || call === 'endsWith' ? '$' : ''}`
}

function onlyString(text: string): string {
  const string = stringAt(text.trim(), 0)
  if (string === undefined || string.end < text.trim().length)
    throw new Error('it compares with something else than a text')
  return string.value
}

function rulesNamed(id: string, names: ReadonlySet<string>): readonly string[] {
  const rules = names.has(id) ? [ownName(id)] : sameRules(id)
  if (rules === undefined) throw new Error(`we have no rule like "${id}"`)
  return rules
}

function commitFrom(text: string): string {
  if (/^[0-9a-f]{7,64}$/i.test(text)) return text
  throw new Error(`"${text}" is no id of a commit of 7 digits or more`)
}
