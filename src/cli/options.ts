/** The table of options: both parsers and the help come from it. */
import { DESTINATIONS, KINDS, SEVERITIES } from '../base/finding.ts'
import { CI_MODES } from '../ci/ci-mode.ts'
import { REPORT_FORMATS } from '../reports/index.ts'

export interface Option {
  readonly name: string
  readonly type: 'string' | 'boolean' | 'number' | 'array'
  readonly describe: string
  readonly choices?: readonly string[]
}

/** What was typed, by the name of the option or positional argument. */
export type Values = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>

const KEY: Option = { name: 'key', type: 'string', describe: 'Key file of the index (~/.codemoat/index.key)' }
const INDEX_FILES: readonly Option[] = [
  { name: 'index', type: 'array', describe: 'Compare with this index of registered code; may be repeated' },
  KEY,
  { name: 'public-filter', type: 'string', describe: 'Filter of public code, instead of the one that is shipped' },
]
const BASELINE: Option = {
  name: 'baseline',
  type: 'string',
  describe: 'Accepted findings; else .codemoat-baseline.jsonl here or in a parent folder',
}
const BASELINE_FILES: readonly Option[] = [
  BASELINE,
  { name: 'no-baseline', type: 'boolean', describe: 'Use no baseline: accepted findings are judged like others' },
]
const POLICY: Option = {
  name: 'policy',
  type: 'string',
  describe: 'Policy of an organisation, which no configuration goes below; else CODEMOAT_POLICY',
}
const DEBUG: Option = { name: 'debug', type: 'boolean', describe: 'Show stack traces' }

/** What every command that scans understands. */
export const SCAN_OPTIONS: readonly Option[] = [
  { name: 'config', type: 'string', describe: 'Configuration file; else .codemoat.yaml here or in a parent folder' },
  POLICY,
  ...BASELINE_FILES,
  {
    name: 'format',
    type: 'string',
    choices: REPORT_FORMATS,
    describe: 'How the report is printed',
  },
  { name: 'report', type: 'array', describe: 'FORMAT=FILE: also write a report to a file; may be repeated' },
  {
    name: 'fail-on',
    type: 'string',
    choices: [...SEVERITIES, 'none'],
    describe: 'Findings this severe or worse block (medium)',
  },
  { name: 'destination', type: 'string', choices: DESTINATIONS, describe: 'Where the content is heading (repository)' },
  { name: 'kinds', type: 'array', choices: KINDS, describe: 'Look for these kinds alone' },
  { name: 'rules', type: 'array', describe: 'Use these rules alone: globs over their ids' },
  ...INDEX_FILES,
  {
    name: 'checkout',
    type: 'array',
    describe: '[NAME=]FOLDER of a registered repository: --report html shows copies beside their originals',
  },
  { name: 'jobs', type: 'number', describe: 'Threads; by default one for each processor' },
  { name: 'show-secrets', type: 'boolean', describe: 'Print secrets in full' },
  { name: 'explain', type: 'boolean', describe: 'Say what speaks for and against each secret that was weighed' },
  { name: 'require-complete', type: 'boolean', describe: 'Exit with 3 where something could not be scanned' },
  { name: 'no-progress', type: 'boolean', describe: 'Show no progress' },
  { name: 'quiet', type: 'boolean', describe: 'Print nothing where nothing blocks' },
  DEBUG,
]

export const FILE_OPTIONS: readonly Option[] = [
  {
    name: 'no-ignore',
    type: 'boolean',
    describe: 'Look into files that .gitignore and .codemoatignore leave out, too',
  },
]

/** What a hook can be told: it prints for people, and where its content goes it knows. */
export const HOOK_OPTIONS: readonly Option[] = [
  ...SCAN_OPTIONS.filter(({ name }) =>
    ['config', 'policy', 'baseline', 'fail-on', 'kinds', 'rules', 'jobs', 'debug'].includes(name),
  ),
  {
    name: 'deadline',
    type: 'string',
    describe: 'Time that it may take, as 4s or 800ms; 4s for pre-receive and update, else none',
  },
  ...INDEX_FILES,
  { name: 'host', type: 'string', describe: 'ai: the assistant that asks, where it does not say so itself' },
  {
    name: 'self-test',
    type: 'boolean',
    describe: 'ai: ask as the assistants that are set up would, and say what came',
  },
]

const SET_UP_OPTIONS: readonly Option[] = [
  { name: 'global', type: 'boolean', describe: 'For every repository of this machine' },
  { name: 'dry-run', type: 'boolean', describe: 'Show the exact changes and make none' },
  DEBUG,
]

export const UNINSTALL_OPTIONS: readonly Option[] = [
  { name: 'ai', type: 'boolean', describe: 'The hooks of assistants alone, and what tells them what is confidential' },
  ...SET_UP_OPTIONS,
]

export const INIT_OPTIONS: readonly Option[] = [
  { name: 'hooks', type: 'array', describe: 'These alone; by default pre-commit, commit-msg and pre-push' },
  {
    name: 'manager',
    type: 'string',
    choices: ['husky', 'lefthook', 'simple-git-hooks', 'pre-commit', 'native'],
    describe: 'What runs the hooks, if not what is found here',
  },
  { name: 'ai', type: 'boolean', describe: 'Set up assistants instead of git: those that are in use here' },
  { name: 'host', type: 'array', describe: 'With --ai: this assistant, in use or not; may be repeated' },
  { name: 'ai-ignore', type: 'boolean', describe: 'Tell assistants which paths the configuration calls confidential' },
  { name: 'config', type: 'string', describe: 'With --ai: the configuration that their hooks use' },
  { name: 'policy', type: 'string', describe: 'With --ai: the policy of the organisation, for their hooks' },
  ...INDEX_FILES,
  ...SET_UP_OPTIONS,
]

export const DOCTOR_OPTIONS: readonly Option[] = [
  { name: 'hooks', type: 'array', describe: 'Try these alone; by default all that init sets up' },
  DEBUG,
]

export const HISTORY_OPTIONS: readonly Option[] = [
  { name: 'since', type: 'string', describe: 'Only what commits brought since then: 2024-01-31, 2.weeks.ago' },
  { name: 'ref', type: 'array', describe: 'Only what this branch, tag or commit leads to; may be repeated' },
  { name: 'no-unreachable', type: 'boolean', describe: 'Leave out what no branch or tag leads to any more' },
  { name: 'messages-only', type: 'boolean', describe: 'Only messages of commits and tags, and who wrote them' },
  { name: 'cache', type: 'string', describe: 'Folder that remembers which objects are clean, for the next time' },
]

export const CI_OPTIONS: readonly Option[] = [
  {
    name: 'mode',
    type: 'string',
    choices: CI_MODES,
    describe: 'commits: what is new; history: all that was ever; files: what is checked out (auto: as the event is)',
  },
  {
    name: 'base',
    type: 'string',
    describe: 'Commit or branch that was there before, where the CI system does not say',
  },
  { name: 'cache', type: 'string', describe: 'Folder that remembers which objects are clean, for the next time' },
]

export const INDEX_OPTIONS: readonly Option[] = [
  { name: 'index', type: 'string', describe: 'The index (~/.codemoat/index.moat)' },
  KEY,
  { name: 'as', type: 'string', describe: 'add: the name of the repository; else that of its folder' },
  { name: 'ref', type: 'array', describe: 'add: a branch, tag or commit instead of HEAD; may be repeated' },
  { name: 'history', type: 'boolean', describe: 'add: every version that the commits reach' },
  { name: 'public', type: 'boolean', describe: 'add, remove: code that is not ours, and never alarms' },
  { name: 'no-dependencies', type: 'boolean', describe: 'add: do not look at installed packages' },
  { name: 'list', type: 'boolean', describe: 'add: name every file that was left out' },
  { name: 'blind', type: 'boolean', describe: 'export, keygen: says "ours", and not whose' },
  { name: 'filter', type: 'boolean', describe: 'export, keygen: tells membership alone, by long runs of words' },
  { name: 'rotate', type: 'boolean', describe: 'keygen: a new key in front of those at hand' },
  { name: 'json', type: 'boolean', describe: 'list, stats: print JSON' },
  DEBUG,
]

/** What reading the configuration takes. */
export const CONFIG_OPTIONS: readonly Option[] = [
  ...SCAN_OPTIONS.filter(({ name }) => ['config', 'policy', 'destination'].includes(name)),
  { name: 'origin', type: 'boolean', describe: 'show: where each value is written, as file:line' },
  { name: 'json', type: 'boolean', describe: 'show: print JSON' },
  DEBUG,
]

export const EXPLAIN_OPTIONS: readonly Option[] = [
  { name: 'from', type: 'string', describe: 'A report in JSON that lists the finding, instead of scanning again' },
  ...SCAN_OPTIONS.filter(
    ({ name }) => !['format', 'report', 'quiet', 'show-secrets', 'require-complete'].includes(name),
  ),
  ...FILE_OPTIONS,
]

export const TRACE_OPTIONS: readonly Option[] = [
  ...INDEX_FILES,
  { name: 'show', type: 'boolean', describe: 'Put each copy beside the original, where the repository is at hand' },
  { name: 'format', type: 'string', choices: ['pretty', 'json', 'jsonl'], describe: 'How the result is printed' },
  { name: 'all', type: 'boolean', describe: 'Print every copy, not the largest alone' },
  { name: 'jobs', type: 'number', describe: 'Threads; by default one for each processor' },
  { name: 'no-ignore', type: 'boolean', describe: 'Look into files that ignore files leave out, too' },
  { name: 'no-progress', type: 'boolean', describe: 'Show no progress' },
  DEBUG,
]

export const REDACT_OPTIONS: readonly Option[] = [
  { name: 'restore', type: 'string', describe: 'Put back what the placeholders of this map stand for' },
  { name: 'map', type: 'string', describe: 'Keep the map here, or go on with it; else in your own state folder' },
  { name: 'no-map', type: 'boolean', describe: 'Keep no map: nothing can be put back' },
  ...SCAN_OPTIONS.filter(({ name }) => ['config', 'kinds', 'rules', 'index', 'key', 'public-filter'].includes(name)),
  DEBUG,
]

export const MCP_OPTIONS: readonly Option[] = [
  ...SCAN_OPTIONS.filter(({ name }) => ['config', 'policy', 'fail-on', 'rules'].includes(name)),
  ...INDEX_FILES,
  DEBUG,
]

export const BASELINE_OPTIONS: readonly Option[] = [
  { name: 'reason', type: 'string', describe: 'accept, create: why it is no leak' },
  { name: 'owner', type: 'string', describe: 'accept, create: who answers for it' },
  { name: 'expires', type: 'string', describe: 'accept, create: last day that it holds, as 2027-01-31' },
  { name: 'history', type: 'boolean', describe: 'create, prune: look through the whole past, too' },
  { name: 'in', type: 'array', describe: 'accept, explain: look into this file or folder; may be repeated' },
  { name: 'dry-run', type: 'boolean', describe: 'prune: show what would be removed' },
  BASELINE,
  ...SCAN_OPTIONS.filter(({ name }) => ['config', 'index', 'key', 'public-filter', 'jobs'].includes(name)),
  DEBUG,
]

export const IMPORT_OPTIONS: readonly Option[] = [
  { name: 'dry-run', type: 'boolean', describe: 'Show what would be written, and write nothing' },
  BASELINE,
  ...SCAN_OPTIONS.filter(({ name }) => name === 'policy'),
  DEBUG,
]

export const VIEW_OPTIONS: readonly Option[] = [
  { name: 'no-open', type: 'boolean', describe: 'Open no browser: print the address alone' },
  ...SCAN_OPTIONS.filter(({ name }) =>
    ['config', 'baseline', 'index', 'key', 'public-filter', 'checkout', 'jobs'].includes(name),
  ),
  DEBUG,
]

export const INLINE_OPTIONS: readonly Option[] = [
  { name: 'dry-run', type: 'boolean', describe: 'Show the changes and make none' },
  ...FILE_OPTIONS,
  ...SCAN_OPTIONS.filter(({ name }) => name === 'config'),
  DEBUG,
]

export const CHATS_OPTIONS: readonly Option[] = [
  { name: 'cache', type: 'string', describe: 'Folder that remembers which chats are clean, for the next time' },
  { name: 'list', type: 'boolean', describe: 'Show what is kept on this machine, and scan nothing' },
  { name: 'since', type: 'string', describe: 'Only what was written to since then: 7d, 12h, 2w, 2026-01-31' },
  { name: 'tool', type: 'array', describe: 'Only chats of this assistant; may be repeated' },
  { name: 'project', type: 'array', describe: 'Only chats in folders that match this glob: "**/payments"' },
  { name: 'redact', type: 'boolean', describe: 'Write cleaned copies, with placeholders in the place of secrets' },
  { name: 'out', type: 'string', describe: '--redact: the folder that the copies are written to' },
  { name: 'in-place', type: 'boolean', describe: '--redact: change the chats themselves, after a backup' },
]

export const PLAIN_OPTIONS: readonly Option[] = [DEBUG]
