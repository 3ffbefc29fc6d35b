/** The list of commands. What a command does is loaded when it is called. */
import { type Command, HOOK, STAGED } from './hot-commands.ts'
import {
  BASELINE_OPTIONS,
  CI_OPTIONS,
  CONFIG_OPTIONS,
  DOCTOR_OPTIONS,
  EXPLAIN_OPTIONS,
  FILE_OPTIONS,
  HISTORY_OPTIONS,
  INDEX_OPTIONS,
  INIT_OPTIONS,
  MCP_OPTIONS,
  PLAIN_OPTIONS,
  REDACT_OPTIONS,
  SCAN_OPTIONS,
  TRACE_OPTIONS,
  UNINSTALL_OPTIONS,
} from './options.ts'

export const COMMANDS: readonly Command[] = [
  {
    usage: 'scan [paths..]',
    describe: 'Scan files and folders; "-" is standard input',
    options: [...SCAN_OPTIONS, ...FILE_OPTIONS],
    run: async (values) => (await import('./commands/scan.ts')).runScan(values),
  },
  STAGED,
  {
    usage: 'history [repo]',
    describe: 'Scan every object that a repository holds, its whole past',
    options: [...SCAN_OPTIONS, ...HISTORY_OPTIONS],
    run: async (values) => (await import('./commands/history.ts')).runHistory(values),
  },
  {
    usage: 'commits <range..>',
    describe: 'Scan what commits add, and their messages: `main..feature`',
    options: SCAN_OPTIONS,
    run: async (values) => (await import('./commands/commits.ts')).runCommits(values),
  },
  {
    usage: 'ci',
    describe: 'Scan what the CI system runs for: a pull request, a push, a schedule',
    options: [...SCAN_OPTIONS, ...CI_OPTIONS],
    run: async (values) => (await import('./commands/ci.ts')).runCi(values),
  },
  {
    usage: 'init',
    describe: 'Set up git hooks the way this repository runs them, and a starter configuration',
    options: INIT_OPTIONS,
    run: async (values) => (await import('./commands/set-up.ts')).runInit(values),
  },
  {
    usage: 'uninstall',
    describe: 'Take away what init set up',
    options: UNINSTALL_OPTIONS,
    run: async (values) => (await import('./commands/set-up.ts')).runUninstall(values),
  },
  {
    usage: 'doctor',
    describe: 'Check that hooks are set up and really run, with an invented secret in a throw-away repository',
    options: DOCTOR_OPTIONS,
    run: async (values) => (await import('./commands/doctor.ts')).runDoctor(values),
  },
  HOOK,
  {
    usage: 'mcp',
    describe: 'An MCP server on standard input and output: scan_text, scan_file, trace_text',
    options: MCP_OPTIONS,
    run: async (values) => (await import('./commands/mcp.ts')).runMcp(values),
  },
  {
    usage: 'rules <action> [id]',
    describe: 'list: all rules; show ID: one whole; test [ID]: run their examples',
    options: PLAIN_OPTIONS,
    run: async (values) => (await import('./commands/rules.ts')).runRules(values),
  },
  {
    usage: 'baseline <action> [args..]',
    describe: 'create [PATH..]: accept what is found now; accept ID..; prune; explain ID',
    options: BASELINE_OPTIONS,
    run: async (values) => (await import('./commands/baseline.ts')).runBaseline(values),
  },
  {
    usage: 'redact <file>',
    describe: 'Write the text with a placeholder in the place of every finding; "-" is standard input',
    options: REDACT_OPTIONS,
    run: async (values) => (await import('./commands/redact.ts')).runRedact(values),
  },
  {
    usage: 'explain <id> [paths..]',
    describe: 'Why is a finding judged as it is? Rule, checks, destination, and the line of the configuration',
    options: EXPLAIN_OPTIONS,
    run: async (values) => (await import('./commands/explain.ts')).runExplain(values),
  },
  {
    usage: 'config <action>',
    describe: 'show: what is configured, --origin: where; check: is it right?',
    options: CONFIG_OPTIONS,
    run: async (values) => (await import('./commands/config.ts')).runConfig(values),
  },
  {
    usage: 'trace [paths..]',
    describe: 'Whose code is in this text? Copied passages, most first; "-" is standard input',
    options: TRACE_OPTIONS,
    run: async (values) => (await import('./commands/trace.ts')).runTrace(values),
  },
  {
    usage: 'index <action> [args..]',
    describe: 'add FOLDER.., list, remove NAME.., stats, verify, export FILE, keygen [FILE], public FOLDER..',
    options: INDEX_OPTIONS,
    run: async (values) => (await import('./commands/index.ts')).runIndex(values),
  },
]
