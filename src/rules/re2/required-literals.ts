/** Finds literals of which one must be in every match of an expression: keywords for rules that name none. */
import { type CodePoints, has } from './code-points.ts'
import type { Tree } from './parse-re2.ts'

const LITERALS_MAX = 24
const LENGTH_MIN = 3
const LENGTH_MAX = 32

interface Known {
  /** All texts that it matches, in lower case; undefined where they are too many. */
  readonly exact?: readonly string[]
  readonly required?: readonly string[]
}

/** In lower case, to be looked for in either case; empty where there is nothing that is long enough to be worth it. */
export function requiredLiterals(tree: Tree): readonly string[] {
  const { exact, required } = knownOf(tree)
  return better(usable(exact), required) ?? []
}

function knownOf(tree: Tree): Known {
  switch (tree.kind) {
    case 'class':
      return knownClass(tree.set)
    case 'anchor':
      return { exact: [''] }
    case 'group':
      return knownOf(tree.body)
    case 'sequence':
      return knownSequence(tree.parts.map(knownOf))
    case 'choice':
      return knownChoice(tree.parts.map(knownOf))
    case 'repeat': {
      if (tree.min === 0) return {}
      const { exact, required } = knownOf(tree.body)
      const found = better(usable(exact), required)
      return found ? { required: found } : {}
    }
  }
}

/** One character in both cases; one with a partner beyond ASCII is none, for keywords are looked for in ASCII alone. */
function knownClass(set: CodePoints): Known {
  const letters = new Set<string>()
  for (const [first, last] of set) {
    if (last > 0x7e || first < 0x20 || last - first > 8) return {}
    for (let one = first; one <= last; one++) letters.add(String.fromCharCode(one).toLowerCase())
  }
  const isOne = letters.size === 1 || [...letters].every((letter) => has(set, letter.charCodeAt(0)))
  return isOne && letters.size > 0 && letters.size <= 4 ? { exact: [...letters] } : {}
}

function knownSequence(parts: readonly Known[]): Known {
  let run: readonly string[] = ['']
  let isExact = true
  let required: readonly string[] | undefined
  for (const part of parts) {
    const longer = part.exact && run.flatMap((one) => (part.exact ?? []).map((other) => one + other))
    if (longer && longer.length <= LITERALS_MAX && longer.every((one) => one.length <= LENGTH_MAX)) {
      run = longer
      continue
    }
    isExact = false
    required = better(better(required, usable(run)), better(usable(part.exact), part.required))
    run = part.exact && part.exact.length <= LITERALS_MAX ? part.exact : ['']
  }
  if (isExact) return { exact: run }
  required = better(required, usable(run))
  return required ? { required } : {}
}

function knownChoice(parts: readonly Known[]): Known {
  const all = parts.flatMap(({ exact }) => exact ?? [])
  if (parts.every(({ exact }) => exact) && all.length <= LITERALS_MAX) return { exact: [...new Set(all)] }
  const required = parts.map(({ exact, required: found }) => better(usable(exact), found))
  const joined = required.flatMap((found) => found ?? [])
  return required.every((found) => found) && joined.length <= LITERALS_MAX ? { required: [...new Set(joined)] } : {}
}

function usable(literals: readonly string[] | undefined): readonly string[] | undefined {
  const trimmed = literals?.map((one) => one.trim())
  return trimmed?.every((one) => one.length >= LENGTH_MIN) ? trimmed : undefined
}

/** The one whose shortest literal is longer. */
function better(a: readonly string[] | undefined, b: readonly string[] | undefined): readonly string[] | undefined {
  if (!a || !b) return a ?? b
  return shortest(b) > shortest(a) ? b : a
}

function shortest(literals: readonly string[]): number {
  return Math.min(...literals.map((one) => one.length))
}
