// @ts-check
/** The package as a plugin of Claude Code, and a marketplace that has it: the same hooks as `codemoat init --ai` sets up. */
import { importSource } from './import-source.mjs'

const CLI = `\${CLAUDE_PLUGIN_ROOT}/dist/cli.cjs`

export async function generateClaudePlugin() {
  const { claudeCodeEntries, VERSION } = await importSource(
    "export { claudeCodeEntries } from './src/hooks/ai/hosts/claude-code.ts'; export { VERSION } from './src/base/version.ts'",
  )
  // Arguments by themselves: no shell reads them, on any system.
  const handler = { type: 'command', command: 'node', args: [CLI, 'hook', 'ai', '--host', 'claude-code'], timeout: 30 }
  const entries = Object.entries(claudeCodeEntries(''))
  const plugin = {
    name: 'codemoat',
    version: VERSION,
    description: 'Stops secrets and proprietary source code before they reach the model.',
    license: 'MIT',
    hooks: Object.fromEntries(entries.map(([event, entry]) => [event, [{ ...entry, hooks: [handler] }]])),
    mcpServers: { codemoat: { command: 'node', args: [CLI, 'mcp'] } },
  }
  const marketplace = {
    name: 'codemoat',
    owner: { name: 'Codemoat' },
    plugins: [{ name: 'codemoat', source: { source: 'npm', package: 'codemoat' } }],
  }
  return [
    { path: '.claude-plugin/plugin.json', text: `${JSON.stringify(plugin, undefined, 2)}\n` },
    { path: '.claude-plugin/marketplace.json', text: `${JSON.stringify(marketplace, undefined, 2)}\n` },
  ]
}
