/** Writes small archives, right or wrong in every field, without any program. */
import { deflateRawSync } from 'node:zlib'

export interface ZipFile {
  readonly name: string | Uint8Array
  readonly content: string | Uint8Array
  /** 0: stored; 8, the default: deflated; any other is only said. */
  readonly method?: number
  readonly flags?: number
  /** Sizes follow the data, as writers do that stream. */
  readonly isStreamed?: boolean
  /** Sizes and offset stand in the extra field, as in archives over 4 GiB. */
  readonly isWide?: boolean
}

export function zip(files: readonly ZipFile[], options: { comment?: string; isWide?: boolean } = {}): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const file of files) {
    const { local, central } = zipEntry(file, offset)
    locals.push(local)
    directory.push(central)
    offset += local.length
  }
  const central = Buffer.concat(directory)
  const comment = Buffer.from(options.comment ?? '')
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(options.isWide ? 0xffff : files.length, 10)
  end.writeUInt32LE(options.isWide ? 0xffffffff : central.length, 12)
  end.writeUInt32LE(options.isWide ? 0xffffffff : offset, 16)
  end.writeUInt16LE(comment.length, 20)
  const wide = options.isWide ? wideEnd(files.length, central.length, offset) : Buffer.alloc(0)
  return Buffer.concat([...locals, central, wide, end, comment])
}

function zipEntry(file: ZipFile, offset: number): { local: Buffer; central: Buffer } {
  const name = Buffer.from(file.name as string)
  const content = Buffer.from(file.content as string)
  const method = file.method ?? 8
  const data = method === 8 ? deflateRawSync(content) : content
  const flags = (file.flags ?? 0) | (file.isStreamed ? 8 : 0)
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(flags, 6)
  local.writeUInt16LE(method, 8)
  local.writeUInt32LE(file.isStreamed ? 0 : data.length, 18)
  local.writeUInt32LE(file.isStreamed ? 0 : content.length, 22)
  local.writeUInt16LE(name.length, 26)
  const extra = Buffer.alloc(file.isWide ? 28 : 0)
  const central = Buffer.alloc(46)
  central.writeUInt32LE(0x02014b50, 0)
  central.writeUInt16LE(flags, 8)
  central.writeUInt16LE(method, 10)
  central.writeUInt32LE(file.isWide ? 0xffffffff : data.length, 20)
  central.writeUInt32LE(file.isWide ? 0xffffffff : content.length, 24)
  central.writeUInt16LE(name.length, 28)
  central.writeUInt16LE(extra.length, 30)
  central.writeUInt32LE(file.isWide ? 0xffffffff : offset, 42)
  if (file.isWide) {
    extra.writeUInt16LE(1, 0)
    extra.writeUInt16LE(24, 2)
    for (const [i, value] of [content.length, data.length, offset].entries())
      extra.writeBigUInt64LE(BigInt(value), 4 + 8 * i)
  }
  const descriptor = file.isStreamed ? Buffer.alloc(16) : Buffer.alloc(0)
  return { local: Buffer.concat([local, name, data, descriptor]), central: Buffer.concat([central, name, extra]) }
}

function wideEnd(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(56 + 20)
  end.writeUInt32LE(0x06064b50, 0)
  for (const [at, value] of [
    [24, count],
    [32, count],
    [40, size],
    [48, offset],
    [64, offset + size],
  ] as const)
    end.writeBigUInt64LE(BigInt(value), at)
  end.writeUInt32LE(0x07064b50, 56)
  return end
}

export interface TarFile {
  readonly name: string
  readonly content: string | Uint8Array
  readonly type?: string
  /** What the header says, where that is not the truth. */
  readonly size?: number
  readonly prefix?: string
}

export function tar(files: readonly TarFile[]): Buffer {
  return Buffer.concat([...files.map(tarEntry), Buffer.alloc(1024)])
}

export function tarEntry(file: TarFile): Buffer {
  const content = Buffer.from(file.content as string)
  const header = Buffer.alloc(512)
  header.write(file.name, 0, 100)
  header.write(`${(file.size ?? content.length).toString(8).padStart(11, '0')}\0`, 124)
  header.write(`        ${file.type ?? '0'}`, 148)
  header.write('ustar\0' + '00', 257)
  header.write(file.prefix ?? '', 345)
  const sum = header.reduce((total, byte) => total + byte, 0)
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return Buffer.concat([header, content, Buffer.alloc((512 - (content.length % 512)) % 512)])
}
