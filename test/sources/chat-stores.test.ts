/** Finds the chats of every tool, in the places of every system, and where the environment says that they are. */
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { CHAT_PLACES, placesOf } from '../../src/sources/chat-places.ts'
import { CHAT_TOOLS, findChats, projectOf } from '../../src/sources/chat-stores.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

type Files = Readonly<Record<string, string>>

const ANYWHERE: Files = {
  '.claude/projects/-w-app/1.jsonl': 'claude-code',
  '.claude/projects/-w-app/1/subagents/2.jsonl': 'claude-code',
  '.claude/history.jsonl': 'claude-code',
  '.codex/sessions/2026/01/02/rollout-1.jsonl': 'codex',
  '.codex/history.jsonl': 'codex',
  '.gemini/tmp/app/chats/session-1.jsonl': 'gemini-cli',
  '.gemini/tmp/app/logs.json': 'gemini-cli',
  '.copilot/session-state/1/events.jsonl': 'copilot-cli',
  '.cline/data/tasks/1/api_conversation_history.json': 'cline',
  '.cursor/chats/md5/1/store.db': 'cursor',
  '.cursor/projects/app/agent-transcripts/1/1.jsonl': 'cursor',
  '.continue/sessions/1.json': 'continue',
  '.kiro/sessions/cli/1.jsonl': 'kiro',
  '.pi/agent/sessions/--w--/1.jsonl': 'pi',
  '.openclaw/agents/main/sessions/1.jsonl': 'openclaw',
  '.lmstudio/conversations/1.conversation.json': 'lm-studio',
  '.local/share/opencode/opencode.db': 'opencode',
  '.local/share/opencode/storage/message/ses_1/msg_1.json': 'opencode',
}

const inEditors = (config: string): Files => ({
  [`${config}/Cursor/User/globalStorage/state.vscdb`]: 'cursor',
  [`${config}/Cursor/User/workspaceStorage/h/state.vscdb`]: 'cursor',
  [`${config}/Code/User/workspaceStorage/h/chatSessions/1.json`]: 'copilot-chat',
  [`${config}/Code/User/globalStorage/emptyWindowChatSessions/1.jsonl`]: 'copilot-chat',
  [`${config}/Code/User/globalStorage/saoudrizwan.claude-dev/tasks/1/ui_messages.json`]: 'cline',
  [`${config}/Code/User/globalStorage/rooveterinaryinc.roo-cline/tasks/1/ui_messages.json`]: 'roo-code',
  [`${config}/io.datasette.llm/logs.db`]: 'llm',
  [`${config}/Claude/local-agent-mode-sessions/o/a/local_1.json`]: 'claude-code',
  [`${config}/Claude/local-agent-mode-sessions/o/a/local_1/audit.jsonl`]: 'claude-code',
  [`${config}/Claude/local-agent-mode-sessions/o/a/local_1/.claude/projects/-w/2.jsonl`]: 'claude-code',
})

const SYSTEMS: readonly (readonly [NodeJS.Platform, Files])[] = [
  [
    'linux',
    {
      ...inEditors('.config'),
      '.local/share/amazon-q/data.sqlite3': 'amazon-q',
      '.local/share/zed/threads/threads.db': 'zed',
    },
  ],
  [
    'darwin',
    {
      ...inEditors('Library/Application Support'),
      'Library/Application Support/amazon-q/data.sqlite3': 'amazon-q',
      'Library/Application Support/Zed/threads/threads.db': 'zed',
    },
  ],
]

const OTHERS: Files = {
  '.claude/settings.json': '',
  '.codex/auth.json': '',
  '.gemini/settings.json': '',
  '.config/Code/User/settings.json': '',
  '.local/share/opencode/auth.json': '',
}

/** The tool of each file that was found, by its path from home. */
function toolsIn(home: string, platform: NodeJS.Platform, environment: Files = {}): Record<string, string> {
  const { files, skipped } = findChats({ platform, home, environment })
  expect(skipped).toEqual([])
  return Object.fromEntries(files.map(({ path, tool }) => [path.slice(home.length + 1), tool]))
}

test.each(SYSTEMS)('finds the chats of every tool on %s, and nothing else', (platform, files) => {
  const home = temporaryFolder({ ...ANYWHERE, ...files, ...OTHERS })
  const found = toolsIn(home, platform)
  expect(found).toEqual({ ...ANYWHERE, ...files })
  expect(new Set(Object.values(found))).toEqual(new Set(CHAT_TOOLS))
})

/** Where each tool is looked for on Windows. */
function placesOnWindows(environment: Files): Record<string, string[]> {
  const places = placesOf({ platform: 'win32', home: 'C:\\Users\\me', environment })
  const roots: Record<string, string[]> = {}
  for (const place of CHAT_PLACES) roots[place.tool] = [...(roots[place.tool] ?? []), ...place.roots(places)]
  return roots
}

test('looks on Windows where its applications put their data', () => {
  const roaming = 'C:\\Users\\me\\AppData\\Roaming'
  const roots = placesOnWindows({ APPDATA: roaming, LOCALAPPDATA: 'D:\\Local' })
  expect(placesOnWindows({}).cursor).toEqual(roots.cursor)
  expect(roots).toMatchObject({
    'claude-code': ['C:\\Users\\me\\.claude', `${roaming}\\Claude\\local-agent-mode-sessions`],
    codex: ['C:\\Users\\me\\.codex'],
    'gemini-cli': ['C:\\Users\\me\\.gemini\\tmp'],
    'copilot-cli': ['C:\\Users\\me\\.copilot\\session-state'],
    cursor: [`${roaming}\\Cursor\\User`, 'C:\\Users\\me\\.cursor\\chats', 'C:\\Users\\me\\.cursor\\projects'],
    continue: ['C:\\Users\\me\\.continue\\sessions'],
    'amazon-q': ['D:\\Local\\amazon-q\\data.sqlite3'],
    kiro: ['C:\\Users\\me\\.kiro\\sessions'],
    'lm-studio': ['C:\\Users\\me\\.lmstudio\\conversations'],
    llm: [`${roaming}\\io.datasette.llm\\logs.db`],
  })
  expect(roots.zed?.[0]).toBe('D:\\Local\\Zed\\threads\\threads.db')
  expect(roots.opencode?.[0]).toBe('C:\\Users\\me\\.local\\share\\opencode')
  expect(roots['copilot-chat']?.[0]).toBe(`${roaming}\\Code\\User\\workspaceStorage`)
  expect(roots.cline?.[0]).toBe(`${roaming}\\Code\\User\\globalStorage\\saoudrizwan.claude-dev`)
  expect(new Set(Object.keys(roots))).toEqual(new Set(CHAT_TOOLS))
})

test.each<[string, string, string]>([
  ['CLAUDE_CONFIG_DIR', 'projects/p/1.jsonl', 'claude-code'],
  ['CODEX_HOME', 'sessions/1.jsonl', 'codex'],
  ['GEMINI_CLI_HOME', '.gemini/tmp/p/chats/1.jsonl', 'gemini-cli'],
  ['COPILOT_HOME', 'session-state/1/events.jsonl', 'copilot-cli'],
  ['CONTINUE_GLOBAL_DIR', 'sessions/1.json', 'continue'],
  ['CLINE_DIR', 'data/tasks/1/ui_messages.json', 'cline'],
  ['CLINE_DATA_DIR', 'tasks/1/ui_messages.json', 'cline'],
  ['KIRO_HOME', 'sessions/cli/1.jsonl', 'kiro'],
  ['XDG_DATA_HOME', 'opencode/opencode.db', 'opencode'],
  ['XDG_CONFIG_HOME', 'Cursor/User/globalStorage/state.vscdb', 'cursor'],
  ['LLM_USER_PATH', 'logs.db', 'llm'],
])('goes where %s says', (name, path, tool) => {
  const home = temporaryFolder({ [`elsewhere/${path}`]: '{}' })
  expect(toolsIn(home, 'linux')).toEqual({})
  expect(toolsIn(home, 'linux', { [name]: join(home, 'elsewhere') })).toEqual({ [`elsewhere/${path}`]: tool })
})

test('OPENCODE_DB is a file', () => {
  const home = temporaryFolder({ 'my.db': '' })
  expect(toolsIn(home, 'linux', { OPENCODE_DB: join(home, 'my.db') })).toEqual({ 'my.db': 'opencode' })
})

describe('the folder that a session ran in', () => {
  test.each([
    ['{"type":"user","cwd":"/w/\\u0061pp"}', '/w/app'],
    ['{"workspaceDirectory": "C:\\\\w\\\\app"}', 'C:\\w\\app'],
    ['{"cwd":"\\u00zz"}', undefined],
    ['nothing', undefined],
  ])('of %s', (text, project) => {
    const file = join(temporaryFolder({ 'a.jsonl': text }), 'a.jsonl')
    expect(projectOf({ file, isDatabase: false })).toBe(project)
  })
})
