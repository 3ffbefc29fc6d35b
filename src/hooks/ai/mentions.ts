/** Files that a prompt names, and whose content its host puts beside it without asking anybody. */
import { LIMITS } from '../../base/limits.ts'
import type { Lines, Read } from './question.ts'

/**
 * `@src/a.ts`, `@"with blanks.ts"`, `@file:src/a.ts`, `@src/a.ts:10-20`, `@src/a.ts#L10-L20`; also `#file:src/a.ts`. An @
 * within a word is an address of mail.
 */
const MENTION =
  /(?<![\w@`])(?:@(?:file:)?|#file:)(?:"([^"\n]{1,4096})"|'([^'\n]{1,4096})'|((?:\\ |[^\s"'`<>|*?(){}[\],;]){1,4096}))/g

/** Where a host has put the content of files into the prompt, it says which. */
const EXPANDED = /<(?:file_content|file|document|final_file_content)\b[^>\n]{0,200}?\bpath="([^"\n]{1,4096})"/g

const RANGE = /(?::|#L?)(\d{1,9})(?:[-:,]L?(\d{1,9}))?$/

export function readsOfPrompt(prompt: string): Read[] {
  const reads: Read[] = []
  const names = new Set<string>()
  for (const match of prompt.matchAll(MENTION)) {
    if (reads.length > LIMITS.hookReads) break
    const name = match[1] ?? match[2] ?? match[3]?.replaceAll('\\ ', ' ') ?? ''
    if (!names.has(name)) reads.push(...readsOfMention(name))
    names.add(name)
  }
  for (const [, path = ''] of prompt.matchAll(EXPANDED)) {
    if (reads.length > LIMITS.hookReads) break
    reads.push({ kind: 'file', path, lines: {} })
  }
  return reads
}

/** A name may end with what is a range, or with what ends the sentence: each is a file only if it is there. */
function readsOfMention(name: string): Read[] {
  const plain = name.replace(/[.!?:]+$/, '')
  const names = plain === name || plain === '' ? [name] : [name, plain]
  return names.flatMap((path): Read[] => {
    const range = RANGE.exec(path)
    const whole: Read = { kind: 'file', path, lines: {} }
    if (range === null) return [whole]
    const lines: Lines = { first: Number(range[1]), last: Number(range[2] ?? range[1]) }
    return [whole, { kind: 'file', path: path.slice(0, range.index), lines }]
  })
}
