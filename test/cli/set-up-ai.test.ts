/** `codemoat init --ai`, `--ai-ignore`, `uninstall`, and what the assistants then run, as processes. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { HOSTS } from '../../src/hooks/ai/hosts.ts'
import { fillFakes } from '../../src/rules/fakes/fill-fakes.ts'
import { type CliResult, runCli } from '../support/run-cli.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const CLAUDE =
  '{\n\t// mine\n\t"permissions": { "deny": ["Read(./x)"] },\n\t"hooks": {\n\t\t"PreToolUse": [],\n\t},\n}\n'
const CURSOR = '{"version":1,"hooks":{"stop":[{"command":"./mine.sh"}]}}'
const AGENT = '{\r\n  "name": "a",\r\n  "hooks": {}\r\n}\r\n'

/** A home with every assistant in use, and some with settings of their own. */
function home(): string {
  return temporaryFolder({
    '.claude/settings.json': CLAUDE,
    '.codex/config.toml': 'model = "m"\n',
    '.cursor/hooks.json': CURSOR,
    '.copilot/config.json': '{}',
    '.gemini/settings.json': '{}',
    '.codeium/windsurf/mcp_config.json': '{}',
    'Documents/Cline/Rules/a.md': 'x',
    '.config/opencode/opencode.json': '{}',
    '.kiro/agents/a.json': AGENT,
    '.vscode/argv.json': '{}',
  })
}

/** Every file below a folder, by its path; what Codemoat keeps for itself is left out. */
function filesIn(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return Object.fromEntries(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => !/[/\\]\.(?:cache|local|git)[/\\]/.test(path.slice(folder.length)))
      .sort()
      .map((path) => [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path, 'latin1')]),
  )
}

function codemoat(args: readonly string[], folder: string, cwd = folder): CliResult {
  const unset = { CLAUDE_CONFIG_DIR: '', CODEX_HOME: '', GEMINI_CLI_HOME: '', XDG_CONFIG_HOME: '', XDG_STATE_HOME: '' }
  return runCli(args, { cwd, env: { ...unset, HOME: folder, USERPROFILE: folder } })
}

describe('for a user', () => {
  test('all are set up, once, and everything is as it was when it is taken away', () => {
    const folder = home()
    const before = filesIn(folder)
    const first = codemoat(['init', '--ai', '--global'], folder)
    expect(first).toMatchObject({ code: 0, stderr: '' })
    expect(first.stdout).toContain('then:  in Codex, open /hooks')
    const after = filesIn(folder)
    expect(Object.keys(after).filter((path) => !(path in before))).toEqual([
      '.codeium/windsurf/hooks.json',
      '.codex/hooks.json',
      '.config/opencode/plugins/codemoat.js',
      '.copilot/hooks/codemoat.json',
      '.kiro/hooks/codemoat.json',
      'Documents/Cline/Hooks/PostToolUse',
      'Documents/Cline/Hooks/PreToolUse',
      'Documents/Cline/Hooks/UserPromptSubmit',
    ])
    expect(Object.keys(after).filter((path) => path in before && after[path] !== before[path])).toEqual([
      '.claude/settings.json',
      '.cursor/hooks.json',
      '.gemini/settings.json',
      '.kiro/agents/a.json',
    ])
    expect(after['.claude/settings.json']).toContain('// mine')
    expect(codemoat(['init', '--ai', '--global'], folder).stdout).toMatch(/^nothing to change/)
    expect(filesIn(folder)).toEqual(after)
    expect(codemoat(['uninstall', '--ai', '--global'], folder).code).toBe(0)
    expect(filesIn(folder)).toEqual(before)
  })

  test('a dry run shows the changes and makes none', () => {
    const folder = home()
    const before = filesIn(folder)
    const { stdout } = codemoat(['init', '--ai', '--global', '--dry-run'], folder)
    expect(stdout).toContain('change .claude/settings.json')
    expect(stdout).toContain('hook ai --host claude-code')
    expect(stdout).toContain('nothing was changed')
    expect(filesIn(folder)).toEqual(before)
  })

  test('a plain uninstall takes them away, too', () => {
    const folder = home()
    const before = filesIn(folder)
    codemoat(['init', '--ai', '--global', '--host', 'claude-code', '--host', 'gemini'], folder)
    expect(codemoat(['uninstall', '--global'], folder).code).toBe(0)
    expect(filesIn(folder)).toEqual(before)
  })

  test('what stands there and is broken, or somebody else’s, is left alone, and nothing is half done', () => {
    const folder = temporaryFolder({ '.codex/hooks.json': '{"hooks": ', '.claude/settings.json': '{}' })
    const before = filesIn(folder)
    const broken = codemoat(['init', '--ai', '--global', '--host', 'claude-code', '--host', 'codex'], folder)
    expect(broken.code).toBe(2)
    expect(broken.stderr).toContain('.codex/hooks.json')
    const other = temporaryFolder({ 'Documents/Cline/Hooks/PreToolUse': '#!/bin/sh\n' })
    expect(codemoat(['init', '--ai', '--global', '--host', 'cline'], other).stderr).toContain('there is one already')
    expect(filesIn(folder)).toEqual(before)
  })

  test('nobody, and a name that nobody has, are said', () => {
    expect(codemoat(['init', '--ai', '--global'], temporaryFolder()).stderr).toContain('no assistant was found')
    expect(codemoat(['init', '--ai', '--host', 'hal'], temporaryFolder()).stderr).toContain('"hal"')
  })
})

describe('what is set up', () => {
  test('meets every canary', () => {
    const folder = home()
    codemoat(['init', '--ai', '--global'], folder)
    const { code, stdout } = codemoat(['hook', 'ai', '--self-test'], folder)
    expect(stdout).not.toContain('wrong')
    for (const { title } of HOSTS) expect(stdout).toContain(title)
    expect(stdout).toContain('every canary was met')
    expect(code).toBe(0)
  })

  test('is told to be wrong where its command does not run', () => {
    const folder = home()
    codemoat(['init', '--ai', '--global', '--host', 'claude-code'], folder)
    const path = join(folder, '.claude/settings.json')
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll(/"[^"]*cli\.cjs hook ai/g, '"/no/such/program hook ai'))
    const { code, stdout } = codemoat(['hook', 'ai', '--self-test'], folder)
    expect(stdout).toContain('wrong  prompt')
    expect(code).toBe(2)
  })

  test('a plugin of OpenCode asks, and does what it is told', async () => {
    const token = fillFakes('<github-token:ghp>', 61)
    const folder = temporaryFolder({ '.config/opencode/a': '' })
    codemoat(['init', '--ai', '--global', '--host', 'opencode'], folder)
    const { Codemoat } = await import(join(folder, '.config/opencode/plugins/codemoat.js'))
    const hooks = await Codemoat({ directory: folder })
    const parts = [{ type: 'text', text: `use ${token}` }]
    await expect(hooks['chat.message']({}, { parts })).rejects.toThrow('Codemoat stopped this prompt')
    await hooks['chat.message']({}, { parts: [{ type: 'text', text: 'hello' }] })
    const args = { command: `echo ${token}` }
    await expect(hooks['tool.execute.before']({ tool: 'bash' }, { args })).rejects.toThrow('Codemoat stopped')
    const result = { output: `T=${token}` }
    await hooks['tool.execute.after']({ tool: 'bash', args: { command: 'env' } }, result)
    expect(result.output).toMatch(/^T=\{\{github-personal-access-token:[0-9a-f]{4}\}\}$/)
  })

  test.skipIf(process.platform === 'win32')('a hook of Cline is a program', () => {
    const folder = home()
    codemoat(['init', '--ai', '--global', '--host', 'cline'], folder)
    const path = join(folder, 'Documents/Cline/Hooks/UserPromptSubmit')
    expect(statSync(path).mode & 0o111).not.toBe(0)
    const input = JSON.stringify({
      clineVersion: '3',
      hookName: 'UserPromptSubmit',
      userPromptSubmit: { prompt: 'hello' },
    })
    expect(spawnSync(path, { input, encoding: 'utf8' }).stdout).toBe('{"cancel":false}\n')
  })
})

describe('for a project', () => {
  const configuration = "confidential: ['payments/**', 'keys/*.{pem,key}', 'zoë/**']\n"

  function project(files: Record<string, string> = {}): string {
    const folder = temporaryFolder({ '.codemoat.yaml': configuration, '.claude/a': '', ...files })
    spawnSync('git', ['init', '--quiet', folder])
    return folder
  }

  test('Codemoat is looked for where the project has it, else on PATH', () => {
    const folder = project()
    const { stdout } = codemoat(['init', '--ai'], folder)
    expect(readFileSync(join(folder, '.claude/settings.json'), 'utf8')).toContain(
      '"command": "codemoat hook ai --host claude-code"',
    )
    expect(stdout).toContain('npm install --global codemoat')
    const own = project({ 'node_modules/.bin/codemoat': '' })
    codemoat(['init', '--ai'], own)
    expect(readFileSync(join(own, '.claude/settings.json'), 'utf8')).toContain(
      '"\\"$CLAUDE_PROJECT_DIR\\"/node_modules/.bin/codemoat hook ai --host claude-code"',
    )
  })

  test('what is confidential is told in every assistant’s own file, and taken back', () => {
    const folder = project({ '.cursorignore': 'mine\n', '.claude/settings.json': CLAUDE })
    const before = filesIn(folder)
    expect(codemoat(['init', '--ai', '--ai-ignore'], folder).code).toBe(0)
    const block = '# >>> codemoat\npayments/**\nkeys/*.pem\nkeys/*.key\nzoë/**\n# <<< codemoat\nmine\n'
    expect(readFileSync(join(folder, '.cursorignore'), 'utf8')).toBe(block)
    for (const name of ['.aiexclude', '.geminiignore', '.codeiumignore', '.aiderignore', '.clineignore']) {
      expect(readFileSync(join(folder, name), 'utf8')).toContain('\nkeys/*.pem\n')
    }
    const settings = readFileSync(join(folder, '.claude/settings.json'), 'utf8')
    for (const rule of ['Read(./x)', 'Read(/payments/**)', 'Read(/keys/*.key)', 'Read(/zo\\u00eb/**)', 'hook ai']) {
      expect(settings).toContain(rule)
    }
    const after = filesIn(folder)
    codemoat(['init', '--ai', '--ai-ignore'], folder)
    expect(filesIn(folder)).toEqual(after)
    codemoat(['uninstall'], folder)
    expect(filesIn(folder)).toEqual(before)
  })

  test('what is no longer confidential goes', () => {
    const folder = project()
    codemoat(['init', '--ai-ignore'], folder)
    writeFileSync(join(folder, '.codemoat.yaml'), "confidential: ['other/**']\n")
    codemoat(['init', '--ai-ignore'], folder)
    expect(readFileSync(join(folder, '.aiexclude'), 'utf8')).not.toContain('payments')
    const { permissions } = JSON.parse(readFileSync(join(folder, '.claude/settings.json'), 'utf8'))
    expect(permissions).toEqual({ deny: ['Read(/other/**)'] })
    codemoat(['uninstall', '--ai'], folder)
    expect(existsSync(join(folder, '.claude/settings.json'))).toBe(false)
  })

  test('where nothing is confidential, it is said what to write', () => {
    const folder = temporaryFolder()
    mkdirSync(dirname(join(folder, '.git/HEAD')), { recursive: true })
    expect(codemoat(['init', '--ai-ignore'], folder).stderr).toContain('confidential:')
  })
})
