/** The delta space in WebAssembly: an instance of its own, whose memory never grows, so that views of it stay. */

import * as layout from './delta-layout.ts'
import { MODULE_BASE64 } from './delta-module.generated.ts'
import { type Changes, DELTA_FAULTS, type Delta, type DeltaSpace, type Gathered } from './delta-space.ts'
import { createTextRoom } from './text-room.ts'

const PAGE_BYTES = 65_536

declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (module: object) => { readonly exports: unknown }
}

/** What assembly/deltas/index.ts exports; each function says there what it does. */
interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number }
  applyDelta(...delta: readonly number[]): number
  findChanges(...deltaAndLines: readonly number[]): number
  gatherChanges(text: number, count: number, to: number): number
}

/** @throws {RangeError} where the platform does not give so much memory */
export function createWasmDeltaSpace(limitBytes: number): DeltaSpace {
  const module = new WebAssembly.Module(Buffer.from(MODULE_BASE64, 'base64'))
  const exports = new WebAssembly.Instance(module).exports as Exports
  const textsEnd = layout.TEXTS + limitBytes
  const gatheredBytes = limitBytes / 2 + layout.CHANGES_MAX * layout.GAP_BYTES + layout.TEXT_PADDING
  // What nobody touches takes no memory.
  const pages = Math.ceil((textsEnd + gatheredBytes) / PAGE_BYTES)
  exports.memory.grow(pages - exports.memory.buffer.byteLength / PAGE_BYTES)
  const { buffer } = exports.memory
  const room = createTextRoom(layout.TEXTS, textsEnd)
  const changes = new WasmChanges(exports, textsEnd)
  return {
    memory: new Uint8Array(buffer),
    take: (bytes) => room.take(bytes + layout.TEXT_PADDING),
    giveBack: (address, bytes) => room.giveBack(address, bytes + layout.TEXT_PADDING),
    clear: () => room.clear(),
    apply({ start, end, base, baseBytes, target, targetBytes }) {
      return DELTA_FAULTS[exports.applyDelta(start, end, base, baseBytes, target, targetBytes)] || undefined
    },
    changes(delta, widened) {
      changes.find(delta, widened === 'lines')
      return changes
    },
  }
}

class WasmChanges implements Changes {
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly shifts: Int32Array
  count = 0
  bytes = 0
  readonly #exports: Exports
  readonly #gatheredAt: number
  readonly #gatheredShifts: Int32Array
  readonly #gatheredEnds: Int32Array
  #gathered: Gathered | undefined
  /** What was found last is of the text at this address. */
  #text = 0

  constructor(exports: Exports, gatheredAt: number) {
    const { buffer } = exports.memory
    this.#exports = exports
    this.#gatheredAt = gatheredAt
    this.starts = new Int32Array(buffer, layout.CHANGE_STARTS, layout.CHANGES_MAX)
    this.ends = new Int32Array(buffer, layout.CHANGE_ENDS, layout.CHANGES_MAX)
    this.shifts = new Int32Array(buffer, layout.CHANGE_SHIFTS, layout.CHANGES_MAX + 1)
    this.#gatheredShifts = new Int32Array(buffer, layout.GATHERED_SHIFTS, layout.CHANGES_MAX)
    this.#gatheredEnds = new Int32Array(buffer, layout.GATHERED_ENDS, layout.CHANGES_MAX)
  }

  find({ start, end, baseBytes, target, targetBytes }: Delta, isByLines: boolean): void {
    this.#gathered = undefined
    this.#text = target
    this.count = this.#exports.findChanges(start, end, baseBytes, target, targetBytes, isByLines ? 1 : 0)
    const { starts, ends } = this
    let bytes = 0
    for (let index = 0; index < this.count; index++) bytes += (ends[index] as number) - (starts[index] as number)
    this.bytes = bytes
  }

  gather(): Gathered {
    this.#gathered ??= this.#gather()
    return this.#gathered
  }

  #gather(): Gathered {
    const length = this.#exports.gatherChanges(this.#text, this.count, this.#gatheredAt)
    const bytes = new Uint8Array(this.#exports.memory.buffer, this.#gatheredAt, length)
    return { bytes, shifts: this.#gatheredShifts, ends: this.#gatheredEnds }
  }
}
