/** Where AI assistants keep their chats, on every system, and which files there are chats. */
import { posix, win32 } from 'node:path'

/** What decides where things are kept. */
export interface Machine {
  readonly platform: NodeJS.Platform
  readonly home: string
  readonly environment: Readonly<Record<string, string | undefined>>
}

/** Folders that tools put theirs into, and a way to go on from one. */
interface Places {
  readonly home: string
  /** Of editors: `~/.config`, `~/Library/Application Support`, `%APPDATA%`. */
  readonly config: string
  /** `~/.local/share`, `~/Library/Application Support`, `%LOCALAPPDATA%`. */
  readonly data: string
  /** `$XDG_DATA_HOME` or `~/.local/share`, on every system. */
  readonly xdgData: string
  readonly environment: Machine['environment']
  readonly join: (...parts: readonly string[]) => string
}

interface ChatPlace {
  readonly tool: string
  /** Folders and files; those that are not there do not count. */
  readonly roots: (places: Places) => readonly string[]
  /** Which files below a root hold chats, by their path from it, with `/`. */
  readonly files: RegExp
  /** What names the session, of a file that it matches: its first group, else the name of the file. */
  readonly session?: RegExp
  readonly isDatabase?: true
}

const EDITORS = ['Code', 'Code - Insiders', 'VSCodium', 'Cursor', 'Windsurf']
const inEditors = ({ config, join }: Places, ...rest: readonly string[]): string[] =>
  EDITORS.map((editor) => join(config, editor, 'User', ...rest))

/** The tables of tools; a file that two of them name belongs to the first. */
export const CHAT_PLACES: readonly ChatPlace[] = [
  {
    tool: 'claude-code',
    roots: ({ environment, home, join }) => [environment.CLAUDE_CONFIG_DIR || join(home, '.claude')],
    files: /^(?:projects\/.+|history\.jsonl|paste-cache\/.+)$/,
    session: /^projects\/[^/]+\/([^/]+?)(?:\.jsonl)?(?:\/|$)/,
  },
  {
    // Sessions of the desktop application.
    tool: 'claude-code',
    roots: ({ config, join }) => [join(config, 'Claude', 'local-agent-mode-sessions')],
    files: /(?:^|\/)(?:local_[^/]+\.json|audit\.jsonl|\.claude\/projects\/.+)$/,
    session: /(?:^|\/)local_([^/.]+)/,
  },
  {
    tool: 'codex',
    roots: ({ environment, home, join }) => [environment.CODEX_HOME || join(home, '.codex')],
    files: /^(?:(?:sessions|archived_sessions)\/.+\.jsonl?|history\.jsonl)$/,
  },
  {
    tool: 'gemini-cli',
    roots: ({ environment, home, join }) => [join(environment.GEMINI_CLI_HOME || home, '.gemini', 'tmp')],
    files: /^[^/]+\/(?:chats\/.+|logs\.json|checkpoint.*\.json|tool-outputs\/.+|checkpoints\/.+)$/,
  },
  {
    tool: 'copilot-cli',
    roots: ({ environment, home, join }) => [join(environment.COPILOT_HOME || join(home, '.copilot'), 'session-state')],
    files: /\.jsonl?$/,
    session: /^([^/]+?)(?:\.jsonl)?(?:\/|$)/,
  },
  {
    tool: 'copilot-chat',
    roots: (places) => [...inEditors(places, 'workspaceStorage'), ...inEditors(places, 'globalStorage')],
    files:
      /^(?:[^/]+\/)?(?:chatSessions|emptyWindowChatSessions|transferredChatSessions|GitHub\.copilot-chat)\/.+\.jsonl?$/i,
  },
  {
    tool: 'cline',
    roots: (places) => [
      ...inEditors(places, 'globalStorage', 'saoudrizwan.claude-dev'),
      places.environment.CLINE_DATA_DIR ||
        places.join(places.environment.CLINE_DIR || places.join(places.home, '.cline'), 'data'),
    ],
    files: /^(?:tasks|sessions)\/.+\.jsonl?$/,
    session: /^[^/]+\/([^/]+)/,
  },
  {
    tool: 'roo-code',
    roots: (places) => inEditors(places, 'globalStorage', 'rooveterinaryinc.roo-cline'),
    files: /^tasks\/.+\.json$/,
    session: /^tasks\/([^/]+)/,
  },
  {
    tool: 'cursor',
    roots: ({ config, join }) => [join(config, 'Cursor', 'User')],
    files: /^(?:globalStorage|workspaceStorage\/[^/]+)\/state\.vscdb$/,
    isDatabase: true,
  },
  {
    tool: 'cursor',
    roots: ({ home, join }) => [join(home, '.cursor', 'chats')],
    files: /\/store\.db$/,
    session: /^[^/]+\/([^/]+)/,
    isDatabase: true,
  },
  {
    tool: 'cursor',
    roots: ({ home, join }) => [join(home, '.cursor', 'projects')],
    files: /\/agent-transcripts\/.+\.(?:jsonl|txt)$/,
  },
  {
    tool: 'continue',
    roots: ({ environment, home, join }) => [
      join(environment.CONTINUE_GLOBAL_DIR || join(home, '.continue'), 'sessions'),
    ],
    files: /\.json$/,
  },
  {
    tool: 'opencode',
    roots: ({ environment, xdgData, join }) =>
      environment.OPENCODE_DB ? [environment.OPENCODE_DB] : [join(xdgData, 'opencode')],
    files: /^(?:|opencode[^/]*\.db)$/,
    isDatabase: true,
  },
  {
    tool: 'opencode',
    roots: ({ xdgData, join }) => [join(xdgData, 'opencode', 'storage')],
    files: /^(?:session|message|part)\/.+\.json$/,
    session: /(ses_[^/.]+)/,
  },
  {
    tool: 'amazon-q',
    roots: ({ data, join }) => [join(data, 'amazon-q', 'data.sqlite3')],
    files: /^$/,
    isDatabase: true,
  },
  {
    tool: 'kiro',
    roots: ({ environment, home, join }) => [join(environment.KIRO_HOME || join(home, '.kiro'), 'sessions')],
    files: /\.(?:jsonl?|txt)$/,
    session: /^[^/]+\/([^/]+?)(?:\.jsonl?)?(?:\/|$)/,
  },
  {
    tool: 'pi',
    roots: ({ home, join }) => [join(home, '.pi', 'agent', 'sessions')],
    files: /\.jsonl$/,
  },
  {
    tool: 'openclaw',
    roots: ({ home, join }) => [join(home, '.openclaw', 'agents')],
    files: /\/sessions\/.+\.jsonl$/,
  },
  {
    tool: 'zed',
    roots: ({ data, xdgData, join }) => [
      join(data, 'Zed', 'threads', 'threads.db'),
      join(xdgData, 'zed', 'threads', 'threads.db'),
    ],
    files: /^$/,
    isDatabase: true,
  },
  {
    tool: 'lm-studio',
    roots: ({ home, join }) => [join(home, '.lmstudio', 'conversations')],
    files: /\.conversation\.json$/,
  },
  {
    tool: 'llm',
    roots: ({ environment, config, join }) => [
      join(environment.LLM_USER_PATH || join(config, 'io.datasette.llm'), 'logs.db'),
    ],
    files: /^$/,
    isDatabase: true,
  },
]

export function placesOf({ platform, home, environment }: Machine): Places {
  const { join } = platform === 'win32' ? win32 : posix
  const library = join(home, 'Library', 'Application Support')
  const xdgData = environment.XDG_DATA_HOME || join(home, '.local', 'share')
  const shared = { home, environment, join, xdgData }
  if (platform === 'darwin') return { ...shared, config: library, data: library }
  if (platform !== 'win32')
    return { ...shared, config: environment.XDG_CONFIG_HOME || join(home, '.config'), data: xdgData }
  return {
    ...shared,
    config: environment.APPDATA || join(home, 'AppData', 'Roaming'),
    data: environment.LOCALAPPDATA || join(home, 'AppData', 'Local'),
  }
}
