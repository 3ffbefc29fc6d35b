/** Transcripts in plain text and Markdown, in the order of trial: the one of anybody comes last. */
import type { TextFormat } from '../text-format.ts'
import { aider, aiderInput, aiderLlm } from './aider.ts'
import { cursorText } from './cursor-text.ts'
import { dialogue } from './dialogue.ts'
import { specstory } from './specstory.ts'

export const CHAT_TEXT_FORMATS: readonly TextFormat[] = [aider, aiderLlm, aiderInput, specstory, cursorText, dialogue]
