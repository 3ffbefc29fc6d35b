/** What is carried over from the files of other scanners: in the shape of `.codemoat.yaml`, with what was left behind. */
import type { OwnRule } from '../../rules/own-rules.ts'
import type { OtherScanner } from '../comments.ts'
import type { Allowance } from '../settings.ts'

/** An entry of `allow` as it is written there. */
export type WrittenAllowance = Omit<Allowance, 'owner' | 'folder' | 'entry'>

/** Something of the other scanner's that has no place here, or stands for something slightly different. */
export interface LeftBehind {
  /** Where it stands, as `file` or `file:line`. */
  readonly place: string
  /** What it is, quoting its author. */
  readonly what: string
  readonly reason: string
  /** `refused`: it has no effect here. `changed`: it has, not exactly the same one. */
  readonly outcome: 'refused' | 'changed'
}

export interface Carried {
  /** Of the catalogue, nothing runs: the file brings rules of its own and does not extend the scanner's. */
  readonly isAlone: boolean
  readonly own: readonly OwnRule[]
  readonly disable: readonly string[]
  readonly allow: readonly WrittenAllowance[]
  /** Scanners whose comments accept findings, as they did. */
  readonly honour: readonly OtherScanner[]
  readonly leftBehind: readonly LeftBehind[]
}

export const NOTHING_CARRIED: Carried = { isAlone: false, own: [], disable: [], allow: [], honour: [], leftBehind: [] }

/** As many files as there are come to one configuration; the catalogue runs where any of them wants it. */
export function joinCarried(all: readonly Carried[]): Carried {
  return {
    isAlone: all.length > 0 && all.every(({ isAlone }) => isAlone),
    own: all.flatMap(({ own }) => own),
    disable: [...new Set(all.flatMap(({ disable }) => disable))],
    allow: all.flatMap(({ allow }) => allow),
    honour: [...new Set(all.flatMap(({ honour }) => honour))],
    leftBehind: all.flatMap(({ leftBehind }) => leftBehind),
  }
}
