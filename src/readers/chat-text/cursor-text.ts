/** Transcripts of Cursor's agents as plain text. */
import type { TextFormat } from '../text-format.ts'
import { type Speaker, turnsOf } from './turns.ts'

export const cursorText: TextFormat = {
  name: 'cursor',
  heads: [{ first: 'u', pattern: /user:\r?\n<user_query>/y }],
  sections: (text) => turnsOf(text, { first: 'ua[', speaker }),
}

function speaker(line: string): Speaker | undefined {
  if (line === 'user:') return { role: 'user' }
  if (line === 'assistant:' || line.startsWith('[Thinking]')) return { role: 'assistant', goesOn: true }
  const tool = /^\[Tool (call|result)\]\s*([\w.:-]{0,100})/.exec(line)
  return tool === null
    ? undefined
    : { role: tool[1] === 'call' ? 'assistant' : 'tool', ...(tool[2] && { tool: tool[2] }) }
}
