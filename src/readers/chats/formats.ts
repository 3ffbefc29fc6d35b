/** All chat formats in JSON, in the order of trial: the first that knows a record has the blob, those of anybody last. */
import type { ChatFormat } from './chat-format.ts'
import { claudeCode } from './claude-code.ts'

export const CHAT_FORMATS: readonly ChatFormat[] = [claudeCode]
