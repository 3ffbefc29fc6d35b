/** Modules of node's own that most scans never need, loaded on first use: each takes a millisecond or two. */
import { createRequire } from 'node:module'

const load = createRequire(import.meta.url)

export function nodeCrypto(): typeof import('node:crypto') {
  return load('node:crypto')
}

export function nodeZlib(): typeof import('node:zlib') {
  return load('node:zlib')
}
