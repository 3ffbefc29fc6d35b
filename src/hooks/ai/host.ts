/** The contract of a host: an assistant that asks before it sends. */
import type { Environment } from '../../git/safe-git.ts'
import type { Payload } from './payload.ts'
import type { Answer, Question, QuestionKind, Verdict } from './question.ts'

export interface Host {
  /** As configuration and options name it. */
  readonly id: string
  /** As people know it. */
  readonly title: string
  /** By what only its payloads have. */
  recognise(payload: Payload): boolean
  /** What it asks; `kind: 'none'` for events that nothing is to be said to. */
  read(payload: Payload): Question
  power(question: Question): Power
  answer(question: Question, verdict: Verdict): Answer
  /** Whether a human does not see why something was stopped, or it was too late to stop it. */
  isReasonHidden(question: Question, environment: Environment): boolean
  /** Variables that name another address of the model, where the host knows any. */
  readonly endpoints: readonly string[]
  readonly setUp: HostSetUp
}

/** What it can do about content: take another one in its place, stop it, or only say that it was there. */
export type Power = 'replace' | 'block' | 'tell'

/** Where its settings are, and what stands in them. */
export interface HostSetUp {
  /** Folders that are there where it is in use: of the user, with `~`, and of a project. */
  readonly signs: { readonly user: readonly string[]; readonly project: readonly string[] }
  /** The variable that names another folder than the user's usual one. */
  readonly configFolder?: string
  files(place: SettingsPlace): readonly SettingsFile[]
  /** What a human must do for it to take effect. */
  readonly next?: string
  /** A payload that asks about this text: for the self-test. */
  sample(kind: QuestionKind, text: string): Payload | undefined
}

export interface SettingsPlace {
  readonly scope: 'user' | 'project'
  /** Home folder, or root of the project. */
  readonly folder: string
  readonly environment: Environment
  /** The command line that asks Codemoat. */
  readonly command: string
  /** Names of the files in a folder, or none where it is not there. */
  list(folder: string): readonly string[]
}

/** `entries` are appended, by event, to the lists below `hooks` in a JSON file of somebody else; `whole` is a file of ours. */
export type SettingsFile =
  | {
      readonly kind: 'entries'
      readonly path: string
      readonly entries: Readonly<Record<string, object>>
      /** Stands beside `hooks` in a file that is made. */
      readonly version?: number
    }
  | { readonly kind: 'whole'; readonly path: string; readonly text: string; readonly isProgram?: boolean }
