/** The formats that hold many files in one text, in the order of trial: those that say their name come first. */
import type { TextFormat } from '../text-format.ts'
import { aiDigest } from './ai-digest.ts'
import { aiderMap } from './aider-map.ts'
import { code2prompt } from './code2prompt.ts'
import { codefetch } from './codefetch.ts'
import { filesToPrompt } from './files-to-prompt.ts'
import { gistPage } from './gist-page.ts'
import { gitDiff } from './git-diff.ts'
import { gitingest } from './gitingest.ts'
import { llmsFull } from './llms-full.ts'
import { repomix } from './repomix.ts'
import { yek } from './yek.ts'

export const PACKED_FORMATS: readonly TextFormat[] = [
  code2prompt,
  repomix,
  gitingest,
  codefetch,
  filesToPrompt,
  gitDiff,
  aiDigest,
  yek,
  aiderMap,
  llmsFull,
  gistPage,
]

const PACKERS: ReadonlyMap<string, string> = new Map(
  PACKED_FORMATS.flatMap(({ name, packer }) => (packer === undefined ? [] : [[name, packer]])),
)

/** What people call the tool that packs a repository into a file of this format; undefined for any other format. */
export function packerOf(format: string): string | undefined {
  return PACKERS.get(format)
}
