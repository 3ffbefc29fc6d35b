/** Changes that build upon each other: two deeds in one file are one change of it. */
import { type Change, readText, textChange } from '../../set-up/change.ts'

/** The text of a file as it is after the changes. */
export function textAfter(changes: readonly Change[], path: string): string | undefined {
  const last = changes.findLast((change) => change.kind === 'write' && change.path === path)
  return last?.kind === 'write' ? last.after : readText(path)
}

/** One change a file; those that end where they began are none. */
export function combined(changes: readonly Change[]): readonly Change[] {
  const last = new Map(changes.map((change) => [keyOf(change), change]))
  return [...last].flatMap(([key, change]): Change[] => {
    if (change.kind !== 'write') return [change]
    const first = changes.find((one) => keyOf(one) === key)
    const before = first?.kind === 'write' ? first.before : change.before
    return textChange(change.path, before, change.after).map((one) => ({ ...change, ...one }))
  })
}

function keyOf(change: Change): string {
  return change.kind === 'write' ? change.path : `${change.from}\0${change.to}`
}
