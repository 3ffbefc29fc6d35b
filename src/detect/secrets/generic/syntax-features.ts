/** What the line around a value says about it, each as a phrase that goes on from "it". */

import type { Assignment } from '../assignment.ts'
import { latin1 } from '../bytes.ts'

/** So much of the line is looked at before the name and behind the value, in bytes: hit-reach.ts knows of it. */
const BEFORE_NAME = 160
const BEHIND_VALUE = 80

const OPERATORS: Readonly<Record<string, string>> = {
  ',': 'is an argument beside the name',
  '(': 'is handed to the name',
  '>': 'is the text of an element',
  '': 'follows after a blank',
  ':': 'follows after a colon',
  '=': 'follows after an equals sign',
}

const QUOTES: Readonly<Record<string, string>> = {
  '"': 'stands in double quotes',
  "'": 'stands in single quotes',
  '`': 'stands in backticks',
}

const COMMENT = /^\s*(?:\/\/|#|\*|\/\*|<!--|--|;|%|rem\b)/i
const TEST = /\b(?:assert\w*|expect\w*|should|toBe|toEqual|describe|it|test|given|when|mock\w*|stub\w*)\b *[(.]/
const SPEAKS =
  /\b(?:message|label|placeholder|title|description|hint|help|summary|print\w*|echo|throw|raise|\w*Error|warn\w*|log|logger|gettext|ngettext|translate|trans|i18n|_)\b ?[(.:=]/i

export function syntaxFeatures(assignment: Assignment, bytes: Uint8Array): string[] {
  const { operator, quoted, nameStart, start, end, name, value } = assignment
  const quote = String.fromCharCode(bytes[start - 1] ?? 0)
  const before = lastLine(latin1(bytes, nameStart - BEFORE_NAME, nameStart))
  const behind = firstLine(latin1(bytes, end, end + BEHIND_VALUE))
  const next = behind === '' ? '\n' : behind.charAt(0)
  const found = [operatorFeature(operator), quoted ? (QUOTES[quote] ?? 'stands in quotes') : 'stands without quotes']
  if (!quoted) {
    if (/[[.(+?]/.test(next)) found.push('goes on as code does')
    else if (!name.startsWith('-') && /^[ \t]+["']?[A-Za-z({]/.test(behind))
      found.push(/^[A-Z]?[a-z]+[.,;]?$/.test(value) ? 'is a word of a sentence' : 'goes on with words')
  } else if (/^\\?["'`]{1,3}\s*(?:\+|\.\s|\.\w|%|\?)/.test(behind)) found.push('goes on as code does')
  if (before.length >= BEFORE_NAME) found.push('stands on a long line')
  else found.push(lineFeature(before, name))
  if (/[\w.]\/$/.test(before)) found.push('stands behind a path')
  if (operator === ',' && /[,[]\s*\\?["'`]$/.test(before)) found.push('is an item of a list')
  if (/^\\?["'`]{0,3}[\s;,)\]}>/]*(?:(?:\/\/|#|<).{0,80})?$/.test(behind)) found.push('ends its line')
  if (TEST.test(before)) found.push('is used by a test')
  if (SPEAKS.test(before)) found.push('is said to people')
  return found
}

function operatorFeature(operator: string): string {
  if (/^(?:[=!]=|===|!==)/.test(operator)) return 'is compared'
  return OPERATORS[operator.length > 3 ? 'paired' : operator] ?? 'follows after another sign'
}

/** What stands between the beginning of the line and the name. */
function lineFeature(before: string, name: string): string {
  if (COMMENT.test(before)) return 'stands in a comment'
  if (/^\s*["'`]?$/.test(before))
    return /^[A-Z0-9_]+$/.test(name) && before === '' ? 'is a variable of the environment' : 'is all of its line'
  return /^\s*(?:-|export|set|env|const|let|var|val|final|private|public|protected|static|string|define\(|my|\$|@|self\.|this\.|[\w<>]+)[\s\w<>$@.-]*["'`]?$/i.test(
    before,
  )
    ? 'is declared'
    : 'stands in the middle of a line'
}

function lastLine(text: string): string {
  return text.slice(text.lastIndexOf('\n') + 1)
}

function firstLine(text: string): string {
  const at = text.search(/[\r\n]/)
  return at < 0 ? text : text.slice(0, at)
}
