/** The contract of formats that are plain text to the eye: told by a line near their beginning, and cut into sections. */
import type { Context } from '../base/passage.ts'

export interface TextFormat {
  readonly name: string
  /** Where the format is of a tool that packs a repository into one file: what people call the tool. */
  readonly packer?: string
  readonly heads: readonly Head[]
  /** `head` is the one that it was told by. A text without any section is not of the format. */
  sections(text: Buffer, head: Head): Iterable<Section>
}

/** What a text of a format begins with, perhaps after an introduction that somebody wrote. */
export interface Head {
  /** The characters that its first line may begin with: nothing else is asked of most lines. */
  readonly first?: string
  /** In place of it, those that its second line may begin with; the text must then begin with the head. */
  readonly second?: string
  /** Sticky, on Latin1. */
  readonly pattern: RegExp
  /** Other texts begin like this, too; paths must have a folder or an ending then, for headings look like headers. */
  readonly isWeak?: boolean
}

/** Bytes of the text, and what is known about them. Sections are in order and do not overlap. */
export interface Section {
  readonly start: number
  readonly end: number
  readonly context: Omit<Context, 'format'>
}
