/** Cyclic redundancy checks, bit by bit: secrets are short, so tables would only be longer to read. */

/** CRC-32 of IEEE 802.3, as in gzip and zip: reflected, polynomial 0x04C11DB7. Source: RFC 1952, section 8. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return ~crc >>> 0
}

/** CRC-24 of OpenPGP's armour. Source: RFC 4880, section 6.1. */
export function crc24(bytes: Uint8Array): number {
  let crc = 0xb704ce
  for (const byte of bytes) {
    crc ^= byte << 16
    for (let bit = 0; bit < 8; bit++) crc = crc & 0x800000 ? (crc << 1) ^ 0x1864cfb : crc << 1
  }
  return crc & 0xffffff
}

/** CRC-16/XMODEM: polynomial 0x1021, start 0. Source: ITU-T V.41; NATS nkeys uses it. */
export function crc16(bytes: Uint8Array): number {
  let crc = 0
  for (const byte of bytes) {
    crc ^= byte << 8
    for (let bit = 0; bit < 8; bit++) crc = crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1
  }
  return crc & 0xffff
}
