// Generated from rules/destinations.yaml by `npm run generate`. Do not edit.
import type { Destination } from '../base/finding.ts'

/** Names of readers whose passages head somewhere else than their file. */
export const DESTINATION_FORMATS: Readonly<Record<string, Destination>> = {
 "aider": "ai-chat",
 "aider-input": "ai-chat",
 "aider-llm": "ai-chat",
 "amazon-q": "ai-chat",
 "anthropic-messages": "ai-chat",
 "chatgpt": "ai-chat",
 "chats": "ai-chat",
 "chatgpt-export": "ai-chat",
 "chatgpt-page": "ai-chat",
 "claude": "ai-chat",
 "claude-ai": "ai-chat",
 "claude-code": "ai-chat",
 "claude-export": "ai-chat",
 "cline": "ai-chat",
 "codex": "ai-chat",
 "codex-cli": "ai-chat",
 "continue": "ai-chat",
 "copilot": "ai-chat",
 "copilot-chat": "ai-chat",
 "copilot-cli": "ai-chat",
 "copilot-events": "ai-chat",
 "cursor": "ai-chat",
 "dialogue": "ai-chat",
 "gemini": "ai-chat",
 "gemini-cli": "ai-chat",
 "har": "ai-chat",
 "jan": "ai-chat",
 "kiro": "ai-chat",
 "librechat": "ai-chat",
 "lm-studio": "ai-chat",
 "messages": "ai-chat",
 "open-webui": "ai-chat",
 "openai-messages": "ai-chat",
 "opencode": "ai-chat",
 "pi": "ai-chat",
 "roo": "ai-chat",
 "specstory": "ai-chat",
 "windsurf": "ai-chat",
 "zed": "ai-chat",
 "ai-digest": "ai-chat",
 "aider-map": "ai-chat",
 "code2prompt": "ai-chat",
 "codefetch": "ai-chat",
 "files-to-prompt": "ai-chat",
 "gitingest": "ai-chat",
 "llms-full": "ai-chat",
 "repomix": "ai-chat",
 "repopack": "ai-chat",
 "yek": "ai-chat",
 "gist": "paste",
 "gist-page": "paste"
}
/** Regular expressions over paths, each behind a text that every path holds that it matches. */
export const DESTINATION_PATHS: readonly (readonly [destination: Destination, literal: string, pattern: string])[] = [
 [
  "ai-chat",
  "prompt.",
  "^(?:(?:^|\\/|(?:(?:(?!(?:^|\\/)\\.{1,2}(?:\\/|$)).)*?)\\/)prompt\\.(txt|md))$"
 ],
 [
  "ai-chat",
  "prompts.",
  "^(?:(?:^|\\/|(?:(?:(?!(?:^|\\/)\\.{1,2}(?:\\/|$)).)*?)\\/)prompts\\.(txt|md))$"
 ],
 [
  "ai-chat",
  ".prompt.txt",
  "^(?:(?:(?!(?:^|\\/)\\.{1,2}(?:\\/|$))(?:(?:(?!(?:^|\\/)\\.{1,2}(?:\\/|$)).)*?)\\/)?(?!\\.{1,2}(?:\\/|$))(?=.)[^/]*?\\.prompt\\.txt\\/?)$"
 ],
 [
  "ai-chat",
  "-prompt.txt",
  "^(?:(?:^|\\/|(?:(?:(?!(?:^|\\/)\\.{1,2}(?:\\/|$)).)*?)\\/)(?!\\.{1,2}(?:\\/|$))(?=.)[^/]*?-prompt\\.txt)$"
 ],
 [
  "ai-chat",
  "projects",
  "^(?:(?:^|\\/|(?:(?:(?!(?:^|\\/)\\.{1,2}(?:\\/|$)).)*?)\\/)\\.claude\\/projects(?:\\/(?!\\.{1,2}(?:\\/|$))(?:(?:(?!(?:^|\\/)\\.{1,2}(?:\\/|$)).)*?)|$))$"
 ],
 [
  "ai-chat",
  "history.jsonl",
  "^(?:(?:^|\\/|(?:(?:(?!(?:^|\\/)\\.{1,2}(?:\\/|$)).)*?)\\/)\\.claude\\/history\\.jsonl)$"
 ],
 [
  "ai-chat",
  ".codex",
  "^(?:(?:^|\\/|(?:(?:(?!(?:^|\\/)\\.{1,2}(?:\\/|$)).)*?)\\/)\\.codex\\/(sessions|archived_sessions)(?:\\/(?!\\.{1,2}(?:\\/|$))(?:(?:(?!(?:^|\\/)\\.{1,2}(?:\\/|$)).)*?)|$))$"
 ],
 [
  "ai-chat",
  "history.jsonl",
  "^(?:(?:^|\\/|(?:(?:(?!(?:^|\\/)\\.{1,2}(?:\\/|$)).)*?)\\/)\\.codex\\/history\\.jsonl)$"
 ],
 [
  "ai-chat",
  ".gemini",
  "^(?:(?:^|\\/|(?:(?:(?!(?:^|\\/)\\.{1,2}(?:\\/|$)).)*?)\\/)\\.gemini\\/tmp(?:\\/(?!\\.{1,2}(?:\\/|$))(?:(?:(?!(?:^|\\/)\\.{1,2}(?:\\/|$)).)*?)|$))$"
 ],
 [
  "ai-chat",
  "session-state",
  "^(?:(?:^|\\/|(?:(?:(?!(?:^|\\/)\\.{1,2}(?:\\/|$)).)*?)\\/)\\.copilot\\/session-state(?:\\/(?!\\.{1,2}(?:\\/|$))(?:(?:(?!(?:^|\\/)\\.{1,2}(?:\\/|$)).)*?)|$))$"
 ],
 [
  "ai-chat",
  ".cursor",
  "^(?:(?:^|\\/|(?:(?:(?!(?:^|\\/)\\.{1,2}(?:\\/|$)).)*?)\\/)\\.cursor\\/(chats|projects)(?:\\/(?!\\.{1,2}(?:\\/|$))(?:(?:(?!(?:^|\\/)\\.{1,2}(?:\\/|$)).)*?)|$))$"
 ],
 [
  "ai-chat",
  ".continue",
  "^(?:(?:^|\\/|(?:(?:(?!(?:^|\\/)\\.{1,2}(?:\\/|$)).)*?)\\/)\\.continue\\/sessions(?:\\/(?!\\.{1,2}(?:\\/|$))(?:(?:(?!(?:^|\\/)\\.{1,2}(?:\\/|$)).)*?)|$))$"
 ],
 [
  "ai-chat",
  "sessions",
  "^(?:(?:^|\\/|(?:(?:(?!(?:^|\\/)\\.{1,2}(?:\\/|$)).)*?)\\/)\\.kiro\\/sessions(?:\\/(?!\\.{1,2}(?:\\/|$))(?:(?:(?!(?:^|\\/)\\.{1,2}(?:\\/|$)).)*?)|$))$"
 ],
 [
  "ai-chat",
  "sessions",
  "^(?:(?:^|\\/|(?:(?:(?!(?:^|\\/)\\.{1,2}(?:\\/|$)).)*?)\\/)\\.pi\\/agent\\/sessions(?:\\/(?!\\.{1,2}(?:\\/|$))(?:(?:(?!(?:^|\\/)\\.{1,2}(?:\\/|$)).)*?)|$))$"
 ],
 [
  "ai-chat",
  ".openclaw",
  "^(?:(?:^|\\/|(?:(?:(?!(?:^|\\/)\\.{1,2}(?:\\/|$)).)*?)\\/)\\.openclaw\\/agents\\/(?!\\.{1,2}(?:\\/|$))(?=.)[^/]*?\\/sessions(?:\\/(?!\\.{1,2}(?:\\/|$))(?:(?:(?!(?:^|\\/)\\.{1,2}(?:\\/|$)).)*?)|$))$"
 ],
 [
  "ai-chat",
  ".history",
  "^(?:(?:^|\\/|(?:(?:(?!(?:^|\\/)\\.{1,2}(?:\\/|$)).)*?)\\/)\\.aider\\.(chat|input|llm)\\.history(|\\.md))$"
 ],
 [
  "ai-chat",
  ".specstory",
  "^(?:(?:^|\\/|(?:(?:(?!(?:^|\\/)\\.{1,2}(?:\\/|$)).)*?)\\/)\\.specstory\\/history(?:\\/(?!\\.{1,2}(?:\\/|$))(?:(?:(?!(?:^|\\/)\\.{1,2}(?:\\/|$)).)*?)|$))$"
 ],
 [
  "ai-chat",
  "tasks",
  "^(?:(?:^|\\/|(?:(?:(?!(?:^|\\/)\\.{1,2}(?:\\/|$)).)*?)\\/)(saoudrizwan\\.claude-dev|rooveterinaryinc\\.roo-cline)\\/tasks(?:\\/(?!\\.{1,2}(?:\\/|$))(?:(?:(?!(?:^|\\/)\\.{1,2}(?:\\/|$)).)*?)|$))$"
 ],
 [
  "ai-chat",
  "",
  "^(?:(?:^|\\/|(?:(?:(?!(?:^|\\/)\\.{1,2}(?:\\/|$)).)*?)\\/)(chatSessions|emptyWindowChatSessions|transferredChatSessions)(?:\\/(?!\\.{1,2}(?:\\/|$))(?:(?:(?!(?:^|\\/)\\.{1,2}(?:\\/|$)).)*?)|$))$"
 ],
 [
  "ai-chat",
  "GitHub.copilot-chat",
  "^(?:(?:^|\\/|(?:(?:(?!(?:^|\\/)\\.{1,2}(?:\\/|$)).)*?)\\/)GitHub\\.copilot-chat(?:\\/(?!\\.{1,2}(?:\\/|$))(?:(?:(?!(?:^|\\/)\\.{1,2}(?:\\/|$)).)*?)|$))$"
 ],
 [
  "ai-chat",
  "conversations.json",
  "^(?:(?:^|\\/|(?:(?:(?!(?:^|\\/)\\.{1,2}(?:\\/|$)).)*?)\\/)conversations\\.json)$"
 ],
 [
  "ai-chat",
  "-output.",
  "^(?:(?:^|\\/|(?:(?:(?!(?:^|\\/)\\.{1,2}(?:\\/|$)).)*?)\\/)(repomix|repopack)-output\\.[^/]*?\\/?)$"
 ],
 [
  "ai-chat",
  "repomix-output.",
  "^(?:(?:^|\\/|(?:(?:(?!(?:^|\\/)\\.{1,2}(?:\\/|$)).)*?)\\/)repomix-output\\.[^/]*?\\.[^/]*?\\/?)$"
 ],
 [
  "ai-chat",
  "yek-output-",
  "^(?:(?:^|\\/|(?:(?:(?!(?:^|\\/)\\.{1,2}(?:\\/|$)).)*?)\\/)yek-output-[^/]*?\\/?)$"
 ],
 [
  "ai-chat",
  "digest.txt",
  "^(?:(?:^|\\/|(?:(?:(?!(?:^|\\/)\\.{1,2}(?:\\/|$)).)*?)\\/)digest\\.txt)$"
 ],
 [
  "ai-chat",
  "codebase.md",
  "^(?:(?:^|\\/|(?:(?:(?!(?:^|\\/)\\.{1,2}(?:\\/|$)).)*?)\\/)codebase\\.md)$"
 ],
 [
  "ai-chat",
  "llms-full.txt",
  "^(?:(?:^|\\/|(?:(?:(?!(?:^|\\/)\\.{1,2}(?:\\/|$)).)*?)\\/)llms-full\\.txt)$"
 ],
 [
  "paste",
  "paste.txt",
  "^(?:(?:^|\\/|(?:(?:(?!(?:^|\\/)\\.{1,2}(?:\\/|$)).)*?)\\/)paste\\.txt)$"
 ],
 [
  "paste",
  "pastebin.txt",
  "^(?:(?:^|\\/|(?:(?:(?!(?:^|\\/)\\.{1,2}(?:\\/|$)).)*?)\\/)pastebin\\.txt)$"
 ],
 [
  "paste",
  "gist.txt",
  "^(?:(?:^|\\/|(?:(?:(?!(?:^|\\/)\\.{1,2}(?:\\/|$)).)*?)\\/)gist\\.txt)$"
 ],
 [
  "paste",
  ".paste",
  "^(?:(?:(?!(?:^|\\/)\\.{1,2}(?:\\/|$))(?:(?:(?!(?:^|\\/)\\.{1,2}(?:\\/|$)).)*?)\\/)?(?!\\.{1,2}(?:\\/|$))(?=.)[^/]*?\\.paste\\/?)$"
 ],
 [
  "paste",
  ".paste.txt",
  "^(?:(?:(?!(?:^|\\/)\\.{1,2}(?:\\/|$))(?:(?:(?!(?:^|\\/)\\.{1,2}(?:\\/|$)).)*?)\\/)?(?!\\.{1,2}(?:\\/|$))(?=.)[^/]*?\\.paste\\.txt\\/?)$"
 ]
]
/** Names of readers whose passages head to where their file heads. */
export const NEUTRAL_FORMATS: readonly string[] = ["binary","git-diff","jupyter","sectioned-text","text"]
