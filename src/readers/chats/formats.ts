/** All formats of texts in JSON, chats and packed repositories, in the order of trial: the first that knows a record has the blob, those of anybody last. */
import { PACKED_JSON } from '../packed/packed-json.ts'
import type { ChatFormat } from './chat-format.ts'
import { chatgptExport } from './chatgpt-export.ts'
import { claudeCode } from './claude-code.ts'
import { claudeExport } from './claude-export.ts'
import { cline } from './cline.ts'
import { codex } from './codex.ts'
import { continueSession } from './continue.ts'
import { copilotChat } from './copilot-chat.ts'
import { copilotEvents } from './copilot-events.ts'
import { cursor } from './cursor.ts'
import { geminiCli } from './gemini-cli.ts'
import { har } from './har.ts'
import { kiro } from './kiro.ts'
import { lmStudio } from './lm-studio.ts'
import { messages } from './messages.ts'
import { openWebui } from './open-webui.ts'
import { opencode } from './opencode.ts'
import { pi } from './pi.ts'
import { zed } from './zed.ts'

export const CHAT_FORMATS: readonly ChatFormat[] = [
  claudeCode,
  codex,
  claudeExport,
  chatgptExport,
  geminiCli,
  copilotChat,
  copilotEvents,
  cursor,
  cline,
  continueSession,
  kiro,
  lmStudio,
  openWebui,
  opencode,
  zed,
  pi,
  ...PACKED_JSON,
  har,
  messages,
]
