/** Every host and event, by payloads in the shapes that the hosts send: with a secret, without, and where judging fails. */
import { describe, expect, test } from 'vitest'
import { Failure } from '../../../src/base/failure.ts'
import { HOSTS } from '../../../src/hooks/ai/hosts.ts'
import { fillFakes } from '../../../src/rules/fakes/fill-fakes.ts'
import { ask } from '../../support/ask-ai.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const TOKEN = fillFakes('<github-token:ghp>', 31)
const TITLE = 'GitHub personal access token (classic) (github-personal-access-token)'
const ACCEPT = 'A human accepts it below "allow" in .codemoat.yaml, with a reason'
const PLACEHOLDER = /\{\{github-personal-access-token:[0-9a-f]{4}\}\}/

type Kind = 'prompt' | 'call' | 'result' | 'request'

interface Case {
  readonly host: string
  readonly event: string
  readonly kind: Kind
  /** The payload that asks about a text, in a folder with `src/rate.ts`. */
  readonly payload: (text: string, cwd: string) => object
  /** What is found, as its message has it. */
  readonly what: string
  readonly where: string
  /** What the host is told; `replaced` is the content without the secret. */
  readonly blocked: (message: string, replaced: (shape: unknown) => unknown) => object
  readonly passed?: object
  readonly code?: number
}

const CLAUDE = { session_id: 's1', prompt_id: 'p1', transcript_path: '/home/u/.claude/projects/-w/s1.jsonl' }
const CODEX = { session_id: 's2', turn_id: '1', transcript_path: null, model: 'm', permission_mode: 'default' }
const CURSOR = {
  conversation_id: 'c1',
  generation_id: 'g1',
  model: 'm',
  cursor_version: '2.5.0',
  transcript_path: null,
}
const VS_CODE = {
  session_id: 's4',
  timestamp: '2026-01-02T03:04:05.000Z',
  transcript_path: '/home/u/.config/Code/User/workspaceStorage/h/GitHub.copilot-chat/transcripts/s4.jsonl',
}
const GEMINI = { session_id: 's5', transcript_path: '', timestamp: '2026-01-02T03:04:05.000Z' }
const PASCAL = { session_id: 's3', timestamp: '2026-01-02T03:04:05.000Z' }
const WINDSURF = { trajectory_id: 'x', execution_id: 'y', timestamp: '2026-01-02T03:04:05Z' }
const CLINE = { clineVersion: '3.0.0', timestamp: '1767323045000', taskId: 'k', userId: 'u' }

const deny = (event: string) => (message: string) => ({
  hookSpecificOutput: { hookEventName: event, permissionDecision: 'deny', permissionDecisionReason: message },
})
const block = (message: string): object => ({ decision: 'block', reason: message })
const PROMPT = { kind: 'prompt', what: 'stopped this prompt', where: 'line 1 of the prompt' } as const
const COMMAND = { kind: 'call', where: 'the command' } as const
const READING = { kind: 'call', where: 'src/rate.ts:1' } as const

const CASES: readonly Case[] = [
  {
    ...PROMPT,
    host: 'claude-code',
    event: 'UserPromptSubmit',
    payload: (prompt, cwd) => ({ ...CLAUDE, cwd, hook_event_name: 'UserPromptSubmit', prompt }),
    blocked: block,
  },
  {
    ...READING,
    host: 'claude-code',
    event: 'PreToolUse Read',
    what: 'stopped a call of Read',
    payload: (_, cwd) => ({
      ...CLAUDE,
      cwd,
      hook_event_name: 'PreToolUse',
      tool_name: 'Read',
      tool_input: { file_path: `${cwd}/src/rate.ts` },
    }),
    blocked: deny('PreToolUse'),
  },
  {
    ...COMMAND,
    host: 'claude-code',
    event: 'PreToolUse mcp',
    what: 'stopped a call of mcp__tickets__create',
    where: 'what mcp__tickets__create is given',
    payload: (text, cwd) => ({
      ...CLAUDE,
      cwd,
      hook_event_name: 'PreToolUse',
      tool_name: 'mcp__tickets__create',
      tool_input: { title: 'a', parts: [{ body: text }] },
    }),
    blocked: deny('PreToolUse'),
  },
  {
    host: 'claude-code',
    event: 'PostToolUse Read',
    kind: 'result',
    what: 'took something out of what Read gave',
    where: 'what Read gave',
    payload: (text, cwd) => ({
      ...CLAUDE,
      cwd,
      hook_event_name: 'PostToolUse',
      tool_name: 'Read',
      tool_input: { file_path: '/elsewhere/rate.ts' },
      tool_response: {
        type: 'text',
        file: { filePath: '/elsewhere/rate.ts', content: `a\n${text}\nb\n`, numLines: 3 },
      },
    }),
    blocked: (message, replaced) => ({
      systemMessage: message,
      hookSpecificOutput: {
        hookEventName: 'PostToolUse',
        updatedToolOutput: {
          type: 'text',
          file: { filePath: '/elsewhere/rate.ts', content: replaced('a\n*\nb\n'), numLines: 3 },
        },
        additionalContext: message,
      },
    }),
  },
  {
    host: 'claude-code',
    event: 'PostToolUse Bash',
    kind: 'result',
    what: 'took something out of what Bash gave',
    where: 'what Bash gave',
    payload: (text, cwd) => ({
      ...CLAUDE,
      cwd,
      hook_event_name: 'PostToolUse',
      tool_name: 'Bash',
      tool_input: { command: 'env' },
      tool_response: { stdout: text, stderr: '', interrupted: false, isImage: false },
    }),
    blocked: (message, replaced) => ({
      systemMessage: message,
      hookSpecificOutput: {
        hookEventName: 'PostToolUse',
        updatedToolOutput: { stdout: replaced('*'), stderr: '', interrupted: false, isImage: false },
        additionalContext: message,
      },
    }),
  },
  {
    ...PROMPT,
    host: 'codex',
    event: 'UserPromptSubmit',
    payload: (prompt, cwd) => ({ ...CODEX, cwd, hook_event_name: 'UserPromptSubmit', prompt }),
    blocked: block,
  },
  {
    ...READING,
    host: 'codex',
    event: 'PreToolUse',
    what: 'stopped a call of Bash',
    payload: (_, cwd) => ({
      ...CODEX,
      cwd,
      hook_event_name: 'PreToolUse',
      tool_name: 'Bash',
      tool_input: { command: 'cat src/rate.ts' },
    }),
    blocked: deny('PreToolUse'),
  },
  {
    host: 'codex',
    event: 'PostToolUse',
    kind: 'result',
    what: 'took something out of what Bash gave',
    where: 'what Bash gave',
    payload: (text, cwd) => ({
      ...CODEX,
      cwd,
      hook_event_name: 'PostToolUse',
      tool_name: 'Bash',
      tool_input: { command: 'env' },
      tool_response: text,
    }),
    blocked: (message, replaced) => ({
      continue: false,
      stopReason: 'Codemoat took something out of a result',
      reason: `${message}\n\n${replaced('*')}`,
    }),
  },
  {
    ...PROMPT,
    host: 'cursor',
    event: 'beforeSubmitPrompt',
    payload: (prompt, cwd) => ({
      ...CURSOR,
      workspace_roots: [cwd],
      hook_event_name: 'beforeSubmitPrompt',
      prompt,
      attachments: [],
    }),
    blocked: (message) => ({ continue: false, user_message: message }),
    passed: { continue: true, permission: 'allow' },
  },
  {
    ...READING,
    host: 'cursor',
    event: 'beforeReadFile',
    what: 'stopped a call of Read',
    payload: (text, cwd) => ({
      ...CURSOR,
      workspace_roots: [cwd],
      hook_event_name: 'beforeReadFile',
      file_path: `${cwd}/src/rate.ts`,
      content: text,
      attachments: [],
    }),
    blocked: (message) => ({ continue: true, permission: 'deny', user_message: message, agent_message: message }),
    passed: { continue: true, permission: 'allow' },
  },
  {
    ...READING,
    host: 'cursor',
    event: 'beforeShellExecution',
    what: 'stopped a call of Shell',
    payload: (_, cwd) => ({
      ...CURSOR,
      workspace_roots: [cwd],
      hook_event_name: 'beforeShellExecution',
      command: 'cat src/rate.ts',
      cwd,
    }),
    blocked: (message) => ({ continue: true, permission: 'deny', user_message: message, agent_message: message }),
    passed: { continue: true, permission: 'allow' },
  },
  {
    ...COMMAND,
    host: 'cursor',
    event: 'beforeMCPExecution',
    what: 'stopped a call of create',
    where: 'what create is given',
    payload: (text, cwd) => ({
      ...CURSOR,
      workspace_roots: [cwd],
      hook_event_name: 'beforeMCPExecution',
      tool_name: 'create',
      tool_input: JSON.stringify({ body: text }),
      url: 'https://tickets.example',
    }),
    blocked: (message) => ({ continue: true, permission: 'deny', user_message: message, agent_message: message }),
    passed: { continue: true, permission: 'allow' },
  },
  {
    host: 'cursor',
    event: 'postToolUse MCP',
    kind: 'result',
    what: 'took something out of what MCP:list gave',
    where: 'what MCP:list gave',
    payload: (text, cwd) => ({
      ...CURSOR,
      workspace_roots: [cwd],
      hook_event_name: 'postToolUse',
      tool_name: 'MCP:list',
      tool_input: {},
      tool_output: JSON.stringify({ text }),
    }),
    blocked: (message, replaced) => ({ updated_mcp_tool_output: { text: replaced('*') }, additional_context: message }),
    passed: { continue: true, permission: 'allow' },
  },
  {
    host: 'cursor',
    event: 'postToolUse Shell',
    kind: 'result',
    what: 'could not hold back what Shell gave',
    where: 'what Shell gave',
    payload: (text, cwd) => ({
      ...CURSOR,
      workspace_roots: [cwd],
      hook_event_name: 'postToolUse',
      tool_name: 'Shell',
      tool_input: { command: 'env' },
      tool_output: JSON.stringify({ output: text }),
    }),
    blocked: (message) => ({ additional_context: message }),
    passed: { continue: true, permission: 'allow' },
  },
  {
    ...PROMPT,
    host: 'copilot',
    event: 'userPromptSubmitted',
    payload: (prompt, cwd) => ({ sessionId: 's3', timestamp: 1767323045000, cwd, prompt }),
    blocked: block,
  },
  {
    ...READING,
    host: 'copilot',
    event: 'preToolUse',
    what: 'stopped a call of view',
    payload: (_, cwd) => ({
      sessionId: 's3',
      timestamp: 1767323045000,
      cwd,
      toolName: 'view',
      toolArgs: JSON.stringify({ path: `${cwd}/src/rate.ts` }),
    }),
    blocked: (message) => ({
      permissionDecision: 'deny',
      permissionDecisionReason: message,
      ...deny('preToolUse')(message),
    }),
  },
  {
    host: 'copilot',
    event: 'postToolUse',
    kind: 'result',
    what: 'took something out of what bash gave',
    where: 'what bash gave',
    payload: (text, cwd) => ({
      sessionId: 's3',
      timestamp: 1767323045000,
      cwd,
      toolName: 'bash',
      toolArgs: { command: 'env' },
      toolResult: { resultType: 'success', textResultForLlm: text },
    }),
    blocked: (message, replaced) => ({
      modifiedResult: { resultType: 'success', textResultForLlm: replaced('*') },
      additionalContext: message,
    }),
  },
  {
    ...READING,
    host: 'copilot',
    event: 'PreToolUse',
    what: 'stopped a call of Read',
    payload: (_, cwd) => ({
      ...PASCAL,
      cwd,
      hook_event_name: 'PreToolUse',
      tool_name: 'Read',
      tool_input: { file_path: `${cwd}/src/rate.ts` },
    }),
    blocked: (message) => ({
      permissionDecision: 'deny',
      permissionDecisionReason: message,
      ...deny('PreToolUse')(message),
    }),
  },
  {
    host: 'copilot',
    event: 'PostToolUse',
    kind: 'result',
    what: 'took something out of what Read gave',
    where: 'what Read gave',
    payload: (text, cwd) => ({
      ...PASCAL,
      cwd,
      hook_event_name: 'PostToolUse',
      tool_name: 'Read',
      tool_input: { file_path: '/elsewhere/rate.ts' },
      tool_result: { result_type: 'success', text_result_for_llm: text },
    }),
    blocked: (message, replaced) => ({
      modifiedResult: { resultType: 'success', textResultForLlm: replaced('*') },
      additionalContext: message,
    }),
  },
  {
    ...PROMPT,
    host: 'vs-code',
    event: 'UserPromptSubmit',
    payload: (prompt, cwd) => ({ ...VS_CODE, cwd, hook_event_name: 'UserPromptSubmit', prompt }),
    blocked: (message) => ({ continue: false, stopReason: message }),
  },
  {
    ...READING,
    host: 'vs-code',
    event: 'PreToolUse',
    what: 'stopped a call of read_file',
    payload: (_, cwd) => ({
      ...VS_CODE,
      cwd,
      hook_event_name: 'PreToolUse',
      tool_name: 'read_file',
      tool_input: { filePath: `${cwd}/src/rate.ts`, startLine: 1, endLine: 40 },
    }),
    blocked: deny('PreToolUse'),
  },
  {
    host: 'vs-code',
    event: 'PostToolUse',
    kind: 'result',
    what: 'stopped what run_in_terminal gave',
    where: 'what run_in_terminal gave',
    payload: (text, cwd) => ({
      timestamp: VS_CODE.timestamp,
      sessionId: 's4',
      cwd,
      hookEventName: 'PostToolUse',
      tool_name: 'run_in_terminal',
      tool_input: { command: 'env' },
      tool_response: text,
    }),
    blocked: block,
  },
  {
    ...PROMPT,
    host: 'gemini',
    event: 'BeforeAgent',
    payload: (prompt, cwd) => ({ ...GEMINI, cwd, hook_event_name: 'BeforeAgent', prompt }),
    blocked: (message) => ({ decision: 'deny', reason: message }),
  },
  {
    host: 'gemini',
    event: 'BeforeModel',
    kind: 'request',
    what: 'took something out of this request',
    where: 'the conversation',
    payload: (text, cwd) => ({
      ...GEMINI,
      cwd,
      hook_event_name: 'BeforeModel',
      llm_request: { model: 'gemini-x', messages: [{ role: 'user', content: `explain\n${text}` }], config: { n: 1 } },
    }),
    blocked: (message, replaced) => ({
      systemMessage: message,
      hookSpecificOutput: {
        hookEventName: 'BeforeModel',
        llm_request: {
          model: 'gemini-x',
          messages: [{ role: 'user', content: replaced('explain\n*') }],
          config: { n: 1 },
        },
      },
    }),
  },
  {
    ...READING,
    host: 'gemini',
    event: 'BeforeTool',
    what: 'stopped a call of read_file',
    payload: (_, cwd) => ({
      ...GEMINI,
      cwd,
      hook_event_name: 'BeforeTool',
      tool_name: 'read_file',
      tool_input: { absolute_path: `${cwd}/src/rate.ts`, offset: 0, limit: 1 },
    }),
    blocked: (message) => ({ decision: 'deny', reason: message }),
  },
  {
    host: 'gemini',
    event: 'AfterTool',
    kind: 'result',
    what: 'took something out of what run_shell_command gave',
    where: 'what run_shell_command gave',
    payload: (text, cwd) => ({
      ...GEMINI,
      cwd,
      hook_event_name: 'AfterTool',
      tool_name: 'run_shell_command',
      tool_input: { command: 'env' },
      tool_response: { llmContent: text, returnDisplay: '' },
    }),
    blocked: (message, replaced) => ({
      decision: 'deny',
      reason: `${message}\n\n{"llmContent":"${replaced('*')}","returnDisplay":""}`,
    }),
  },
  {
    ...PROMPT,
    host: 'windsurf',
    event: 'pre_user_prompt',
    payload: (prompt) => ({ ...WINDSURF, agent_action_name: 'pre_user_prompt', tool_info: { user_prompt: prompt } }),
    blocked: () => ({}),
    code: 2,
  },
  {
    ...READING,
    host: 'windsurf',
    event: 'pre_read_code',
    what: 'stopped a call of read_code',
    payload: (_, cwd) => ({
      ...WINDSURF,
      agent_action_name: 'pre_read_code',
      tool_info: { file_path: `${cwd}/src/rate.ts` },
    }),
    blocked: () => ({}),
    code: 2,
  },
  {
    ...READING,
    host: 'windsurf',
    event: 'pre_run_command',
    what: 'stopped a call of run_command',
    payload: (_, cwd) => ({
      ...WINDSURF,
      agent_action_name: 'pre_run_command',
      tool_info: { command_line: 'cat src/rate.ts', cwd },
    }),
    blocked: () => ({}),
    code: 2,
  },
  {
    ...COMMAND,
    host: 'windsurf',
    event: 'pre_mcp_tool_use',
    what: 'stopped a call of create',
    where: 'what create is given',
    payload: (text) => ({
      ...WINDSURF,
      agent_action_name: 'pre_mcp_tool_use',
      tool_info: { mcp_server_name: 'tickets', mcp_tool_name: 'create', mcp_tool_arguments: { body: text } },
    }),
    blocked: () => ({}),
    code: 2,
  },
  {
    host: 'windsurf',
    event: 'post_mcp_tool_use',
    kind: 'result',
    what: 'could not hold back what list gave',
    where: 'what list gave',
    payload: (text) => ({
      ...WINDSURF,
      agent_action_name: 'post_mcp_tool_use',
      tool_info: { mcp_server_name: 'tickets', mcp_tool_name: 'list', mcp_tool_arguments: {}, mcp_result: text },
    }),
    blocked: () => ({}),
    code: 0,
  },
  {
    ...PROMPT,
    host: 'cline',
    event: 'UserPromptSubmit',
    where: 'line 2 of the prompt',
    payload: (text, cwd) => ({
      ...CLINE,
      workspaceRoots: [cwd],
      hookName: 'UserPromptSubmit',
      userPromptSubmit: { prompt: `<file_content path="other.ts">\n${text}\n</file_content>`, attachments: [] },
    }),
    blocked: (message) => ({ cancel: true, errorMessage: message }),
    passed: { cancel: false },
  },
  {
    ...READING,
    host: 'cline',
    event: 'PreToolUse',
    what: 'stopped a call of read_file',
    payload: (_, cwd) => ({
      ...CLINE,
      workspaceRoots: [cwd],
      hookName: 'PreToolUse',
      preToolUse: { toolName: 'read_file', parameters: { path: 'src/rate.ts' } },
    }),
    blocked: (message) => ({ cancel: true, errorMessage: message }),
    passed: { cancel: false },
  },
  {
    host: 'cline',
    event: 'PostToolUse',
    kind: 'result',
    what: 'stopped what execute_command gave',
    where: 'what execute_command gave',
    payload: (text, cwd) => ({
      ...CLINE,
      workspaceRoots: [cwd],
      hookName: 'PostToolUse',
      postToolUse: { toolName: 'execute_command', parameters: { command: 'env' }, result: text, success: true },
    }),
    blocked: (message) => ({ cancel: true, errorMessage: message }),
    passed: { cancel: false },
  },
  {
    ...PROMPT,
    host: 'opencode',
    event: 'chat.message',
    payload: (text, cwd) => ({ opencode_event: 'chat.message', cwd, texts: [text], files: [] }),
    blocked: block,
    passed: { decision: 'allow' },
  },
  {
    ...READING,
    host: 'opencode',
    event: 'tool.execute.before',
    what: 'stopped a call of read',
    payload: (_, cwd) => ({
      opencode_event: 'tool.execute.before',
      cwd,
      tool: 'read',
      args: { filePath: `${cwd}/src/rate.ts` },
    }),
    blocked: block,
    passed: { decision: 'allow' },
  },
  {
    host: 'opencode',
    event: 'tool.execute.after',
    kind: 'result',
    what: 'took something out of what bash gave',
    where: 'what bash gave',
    payload: (text, cwd) => ({
      opencode_event: 'tool.execute.after',
      cwd,
      tool: 'bash',
      args: { command: 'env' },
      output: text,
    }),
    blocked: (message, replaced) => ({ decision: 'replace', reason: message, output: replaced('*') }),
    passed: { decision: 'allow' },
  },
  {
    ...PROMPT,
    host: 'kiro',
    event: 'userPromptSubmit',
    payload: (prompt, cwd) => ({ hook_event_name: 'userPromptSubmit', cwd, prompt }),
    blocked: () => ({}),
    code: 2,
  },
  {
    ...READING,
    host: 'kiro',
    event: 'preToolUse',
    what: 'stopped a call of fs_read',
    payload: (_, cwd) => ({
      hook_event_name: 'preToolUse',
      cwd,
      tool_name: 'fs_read',
      tool_input: { operations: [{ mode: 'Line', path: `${cwd}/src/rate.ts` }] },
    }),
    blocked: () => ({}),
    code: 2,
  },
  {
    host: 'kiro',
    event: 'postToolUse',
    kind: 'result',
    what: 'could not hold back what execute_bash gave',
    where: 'what execute_bash gave',
    payload: (text, cwd) => ({
      hook_event_name: 'postToolUse',
      cwd,
      tool_name: 'execute_bash',
      tool_input: { command: 'env' },
      tool_response: { result: [{ stdout: text }] },
    }),
    blocked: () => ({}),
    code: 0,
  },
]

function goOn({ kind, what }: Case): string {
  if (kind === 'prompt') return `take it out, or leave the file out; no leak? ${ACCEPT}`
  if (what.startsWith('took')) return `work without it; if it is needed, ask the human. No leak? ${ACCEPT}`
  if (what.startsWith('could')) return `replace what was seen, it has left this machine. No leak? ${ACCEPT}`
  return `do not get it another way; ask the human. No leak? ${ACCEPT}`
}

describe.each(CASES)('$host $event', (one) => {
  const secret = `T=${TOKEN}`
  const placed = (text: string): string =>
    temporaryFolder({ 'src/rate.ts': `${text}\nexport const rate = 7\n`, 'other.ts': 'x\n' })

  test('is told what, where and how to go on, and never the secret', async () => {
    const cwd = placed(secret)
    const { host, question, answer, verdict } = await ask(one.payload(secret, cwd), { cwd })
    expect([host.id, question.kind]).toEqual([one.host, one.kind])
    const message = `Codemoat ${one.what}: ${TITLE}.\nWhere: ${one.where}\nGo on: ${goOn(one)}`
    expect(verdict).toMatchObject({ message })
    const placeholder = PLACEHOLDER.exec(JSON.stringify(answer.json))?.[0] ?? 'nothing was replaced'
    const replaced = (shape: unknown): unknown => String(shape).replace('*', `T=${placeholder}`)
    expect(answer.json).toEqual(one.blocked(message, replaced))
    expect(answer.code).toBe(one.code ?? 0)
    if (one.code !== undefined) expect(answer.stderr).toBe(message)
    expect(JSON.stringify(answer)).not.toContain(TOKEN)
  })

  test('is let pass where all is well', async () => {
    const cwd = placed('T=1')
    const { answer } = await ask(one.payload('T=1', cwd), { cwd })
    expect(answer).toEqual({ json: one.passed ?? {}, code: 0 })
  })

  test('is stopped where nothing can be judged, and passes where the configuration says so', async () => {
    const cwd = placed('T=1')
    const failure = new Failure('config-not-yaml', 'the configuration is not YAML', {
      hint: 'mend it',
      place: { path: '.codemoat.yaml', line: 3 },
    })
    const { answer, verdict } = await ask(one.payload('T=1', cwd), { cwd, failure })
    expect(verdict.kind).not.toBe('pass')
    expect(JSON.stringify([answer, verdict])).toContain('the configuration is not YAML')
    expect(JSON.stringify([answer, verdict])).toContain('.codemoat.yaml:3')
    if (one.kind !== 'prompt') return
    const tooLarge = one.payload(`T=1\n${'x'.repeat(9_000_000)}`, cwd)
    expect((await ask(tooLarge, { cwd })).verdict.kind).not.toBe('pass')
    expect((await ask(tooLarge, { cwd, onError: 'allow' })).answer).toEqual({ json: one.passed ?? {}, code: 0 })
  })
})

test('every host is tried', () => {
  expect(new Set(CASES.map(({ host }) => host))).toEqual(new Set(HOSTS.map(({ id }) => id)))
})

test.each([
  ['claude-code', { ...CLAUDE, hook_event_name: 'SessionStart' }, {}],
  ['codex', { ...CODEX, hook_event_name: 'Stop' }, {}],
  ['cursor', { ...CURSOR, hook_event_name: 'afterAgentThought' }, { continue: true, permission: 'allow' }],
  ['copilot', { sessionId: 's3', timestamp: 1 }, {}],
  ['vs-code', { ...VS_CODE, hook_event_name: 'Stop' }, {}],
  ['gemini', { ...GEMINI, hook_event_name: 'AfterAgent' }, {}],
  ['windsurf', { ...WINDSURF, agent_action_name: 'post_cascade_response' }, {}],
  ['cline', { ...CLINE, hookName: 'TaskStart' }, { cancel: false }],
  ['opencode', { opencode_event: 'something.new' }, { decision: 'allow' }],
  ['kiro', { hook_event_name: 'agentSpawn' }, {}],
  ['claude-code', { some: 'thing' }, {}],
])('%s: an event that says nothing passes: %j', async (id, payload, json) => {
  const { host, answer } = await ask(payload)
  expect([host.id, answer]).toEqual([id, { json, code: 0 }])
})

test('who was named counts where the payload does not say who asks', async () => {
  const payload = { hook_event_name: 'PreToolUse', tool_name: 'mcp__a', tool_input: { token: TOKEN } }
  expect((await ask(payload, { named: 'kiro' })).answer.code).toBe(2)
  expect((await ask({ ...payload, cursor_version: '2' }, { named: 'claude-code' })).host.id).toBe('cursor')
})
