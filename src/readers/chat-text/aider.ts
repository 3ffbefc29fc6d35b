/** What aider writes down: its history in Markdown, what it sends to its model, and what was typed. */
import type { TextFormat } from '../text-format.ts'
import { type Speaker, timeIn, turnsOf } from './turns.ts'

export const aider: TextFormat = {
  name: 'aider',
  heads: [{ first: '#', pattern: /# aider chat started at \d{4}-/y }],
  sections: (text) => turnsOf(text, { speaker: speakerOfHistory }),
}

/** Each line of a prompt has its sign, and so has each line that aider prints; everything else is the answer. */
function speakerOfHistory(line: string): Speaker | undefined {
  if (line.startsWith('# aider chat started at ')) return { role: '', session: line.slice(24).trim(), ...timeOf(line) }
  if (/^####(?: |$)/.test(line)) return { role: 'user', goesOn: true }
  if (/^>(?: |$)/.test(line)) return { role: 'tool', tool: 'aider', goesOn: true }
  return line.trim() === '' ? undefined : { role: 'assistant', goesOn: true }
}

export const aiderLlm: TextFormat = {
  name: 'aider-llm',
  heads: [{ first: 'TL', pattern: /(?:TO LLM|LLM RESPONSE) \d{4}-\d\d-\d\dT/y }],
  sections: (text) => turnsOf(text, { first: 'TLUSA', speaker: speakerOfPayload }),
}

/** What goes to the model are all messages so far, each line of them behind the role. */
function speakerOfPayload(line: string): Speaker | undefined {
  const payload = /^(TO LLM|LLM RESPONSE) \d{4}-\d\d-\d\dT/.exec(line)
  if (payload !== null) return { role: payload[1] === 'TO LLM' ? 'user' : 'assistant', ...timeOf(line) }
  const message = /^(USER|SYSTEM|ASSISTANT) /.exec(line)
  return message === null ? undefined : { role: message[1]!.toLowerCase(), goesOn: true }
}

export const aiderInput: TextFormat = {
  name: 'aider-input',
  heads: [{ second: '#+\r\n', pattern: /(?:\r?\n)?# \d{4}-\d\d-\d\d \d\d:\d\d:\d\d[.\d]*\r?\n\+/y }],
  sections: (text) =>
    turnsOf(text, {
      first: '#',
      speaker: (line) => (/^# \d{4}-\d\d-\d\d \d\d:\d\d/.test(line) ? { role: 'user', ...timeOf(line) } : undefined),
    }),
}

function timeOf(line: string): { timestamp?: string } {
  const timestamp = timeIn(line)
  return timestamp === undefined ? {} : { timestamp }
}
