/** What git tells its push hooks: which refs move from which object to which. */
import { Failure } from '../base/failure.ts'

/** `ref` is the one on the receiving side. An id is undefined for none: a new ref has no old one, a deletion no new one. */
export interface RefUpdate {
  readonly ref: string
  readonly oldOid: string | undefined
  readonly newOid: string | undefined
}

const OID = '([0-9a-f]{40}|[0-9a-f]{64})'

/** The local side is what the user typed, and may have blanks. */
const PUSH_LINE = new RegExp(`^.* ${OID} (\\S+) ${OID}$`, 's')
const RECEIVE_LINE = new RegExp(`^${OID} ${OID} (\\S+)$`)

/** Standard input of pre-push: `<local ref> <local oid> <remote ref> <remote oid>`. @throws {Failure} usage */
export function parsePushLines(text: string): readonly RefUpdate[] {
  return linesOf(text).map((line) => {
    const [, newOid, ref, oldOid] = PUSH_LINE.exec(line) ?? malformed(line)
    return update(ref, oldOid, newOid)
  })
}

/** Standard input of pre-receive: `<old oid> <new oid> <ref>`. @throws {Failure} usage */
export function parseReceiveLines(text: string): readonly RefUpdate[] {
  return linesOf(text).map((line) => {
    const [, oldOid, newOid, ref] = RECEIVE_LINE.exec(line) ?? malformed(line)
    return update(ref, oldOid, newOid)
  })
}

/** Arguments of update: `<ref> <old oid> <new oid>`. @throws {Failure} usage */
export function parseUpdateArguments(args: readonly string[]): readonly RefUpdate[] {
  const [ref, oldOid, newOid] = args
  return parseReceiveLines(`${oldOid} ${newOid} ${ref}`)
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line !== '')
}

function update(ref = '', oldOid = '', newOid = ''): RefUpdate {
  const known = (oid: string): string | undefined => (/^0+$/.test(oid) ? undefined : oid)
  return { ref, oldOid: known(oldOid), newOid: known(newOid) }
}

function malformed(line: string): never {
  throw new Failure('usage', `"${line.slice(0, 200)}" is not what git tells this hook`, {
    hint: 'let git call the hook: it says which refs are pushed',
  })
}
