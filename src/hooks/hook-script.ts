/** The hook script: POSIX sh that finds Codemoat and lets it judge. The files in hooks/ are generated from here. */
import { SERVER_HOOKS } from './git-hook.ts'

/** By this line a script of ours is known, whatever its version. */
export const SCRIPT_MARK = '# Codemoat: set up by `codemoat init`, taken away by `codemoat uninstall`.'

/** What an existing hook is renamed to; ours runs it first. */
export const EARLIER = '.before-codemoat'

export interface ScriptOptions {
  /** The Node and the Codemoat of this machine, where no other is found. Only for files that stay on this machine. */
  readonly fallback?: { readonly node: string; readonly cli: string }
  /** For a folder of hooks that stands in the place of every repository's own: those are run first. */
  readonly isGlobal?: boolean
}

export function hookScript(options: ScriptOptions = {}): string {
  const { node = '', cli = '' } = options.fallback ?? {}
  return `#!/bin/sh
${SCRIPT_MARK}
# Runs the hook that was here before, then finds Codemoat and lets it judge. The file's name says which hook it is.
hook=\${0##*/}

${options.isGlobal ? OWN_HOOK : ''}${options.fallback ? `node=${quoteForShell(node)}\ncli=${quoteForShell(cli)}\n` : ''}
# The refs of a push come on standard input: everybody who is asked gets them.
refs=
case $hook in pre-push | pre-receive) refs=$(cat) ;; esac
with_refs() {
  if [ -n "$refs" ]; then printf '%s\\n' "$refs" | "$@"; else "$@" </dev/null; fi
}

if [ -x "$0${EARLIER}" ]; then with_refs "$0${EARLIER}" "$@" || exit $?; fi
${options.isGlobal ? RUN_OWN_HOOK : ''}
# Nothing was judged: nothing passes, unless the configuration says so.
give_up() {
  echo "codemoat: $1" >&2
  if grep -Eqs '^[^#]*onError:[[:space:]]*["'"'"']?allow' .codemoat.yaml; then
    echo 'codemoat: nothing was judged; going on, as hooks.onError in the configuration says' >&2
    exit 0
  fi
  case $hook in
    ${SERVER_HOOKS.join(' | ')}) echo 'codemoat: blocked; whoever runs this server must mend it' >&2 ;;
    pre-push) printf 'codemoat: blocked; to go past it once:\\n  git push --no-verify\\n' >&2 ;;
    *) printf 'codemoat: blocked; to go past it once:\\n  git commit --no-verify\\n' >&2 ;;
  esac
  exit 1
}

case $hook in
  ${SERVER_HOOKS.join(' | ')}) ;;
  *)
    case \${CODEMOAT_SKIP:-0} in
      0) ;;
      *) echo 'codemoat: skipped, as CODEMOAT_SKIP says' >&2; exit 0 ;;
    esac
    ;;
esac

judge() {
  with_refs "$@"
  status=$?
  case $status in
    0 | 1) exit $status ;;
    *) give_up "$1 ended with $status" ;;
  esac
}

if [ -x node_modules/.bin/codemoat ]; then judge node_modules/.bin/codemoat hook "$hook" -- "$@"; fi
if command -v codemoat >/dev/null 2>&1; then judge codemoat hook "$hook" -- "$@"; fi
${options.fallback ? 'if [ -x "$node" ] && [ -f "$cli" ]; then judge "$node" "$cli" hook "$hook" -- "$@"; fi\n' : ''}# Only what npx has at hand: a hook downloads nothing.
if command -v npx >/dev/null 2>&1 && npx --no -- codemoat --version >/dev/null 2>&1 </dev/null; then
  judge npx --no -- codemoat hook "$hook" -- "$@"
fi
give_up 'Codemoat is not installed here: npm install --save-dev codemoat'
`
}

/** Git looks for hooks in one folder alone: without this, those of the repository would no longer run. */
const OWN_HOOK = `own=$(git rev-parse --git-common-dir)/hooks/$hook
if [ ! -x "$own" ] || [ "$own" -ef "$0" ]; then own=; fi
case $hook in
  pre-commit | commit-msg | pre-push) if grep -Fqs '${SCRIPT_MARK}' "$own"; then exec "$own" "$@"; fi ;;
  *) if [ -n "$own" ]; then exec "$own" "$@"; fi; exit 0 ;;
esac
`

const RUN_OWN_HOOK = 'if [ -n "$own" ]; then with_refs "$own" "$@" || exit $?; fi\n'

function quoteForShell(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}
