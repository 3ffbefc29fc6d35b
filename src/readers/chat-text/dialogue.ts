/** Dialogues as people copy and write them: `User: …`, `## Assistant`, `**Human:** …`, `ChatGPT said:`. */
import type { Section, TextFormat } from '../text-format.ts'
import { type Speaker, timeIn, turnsOf } from './turns.ts'

const ROLES: ReadonlyMap<string, string> = new Map([
  ...['User', 'Human', 'You', 'Me', 'H', 'U'].map((name) => [name, 'user'] as const),
  ...['Assistant', 'AI', 'A', 'Agent', 'Bot', 'ChatGPT', 'Claude', 'Copilot', 'Gemini', 'Model'].map(
    (name) => [name, 'assistant'] as const,
  ),
  ['System', 'system'],
  ['Tool', 'tool'],
])

const FIRST = '#*_UHYMASTBCG'
const NAME = `(?<name>${[...ROLES.keys()].join('|')})`
const TIME = '(?: ?[([](?<time>[^)\\]\\n]{4,40})[)\\]])?'

/** With a colon, or as a heading. */
const SPEAKER = new RegExp(
  `(?:#{1,4} )?(?:\\*\\*|__)?${NAME}(?: said)?${TIME}(?:\\*\\*|__)?${TIME.replace('time', 'later')}:(?:\\*\\*|__)?(?=\\s|$)|#{1,4} ${NAME.replace('name', 'heading')}${TIME.replace('time', 'third')}[ \\t]*\\r?(?=\\n|$)`,
  'y',
)

export const dialogue: TextFormat = {
  name: 'dialogue',
  heads: [{ first: FIRST, pattern: SPEAKER }],
  sections: (text) => {
    const turns = [...turnsOf(text, { first: FIRST, speaker })]
    return isDialogue(turns) ? turns : []
  },
}

function speaker(line: string): Speaker | undefined {
  SPEAKER.lastIndex = 0
  const groups = SPEAKER.exec(line)?.groups
  if (groups === undefined) return undefined
  const role = ROLES.get(groups.name ?? groups.heading ?? '')
  const timestamp = timeIn(groups.time ?? groups.later ?? groups.third ?? '')
  return role === undefined ? undefined : { role, ...(timestamp && { timestamp }) }
}

/** Both sides speak: a form has a user too, and a glossary a system. */
function isDialogue(turns: readonly Section[]): boolean {
  return ['user', 'assistant'].every((role) => turns.some(({ context }) => context.role === role))
}
