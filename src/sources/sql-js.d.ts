/** What is used of sql.js, which comes without types. */
declare module 'sql.js' {
  export type SqlValue = string | number | Uint8Array | null

  export interface SqlStatement {
    step(): boolean
    get(): SqlValue[]
    free(): boolean
  }

  export interface SqlDatabase {
    run(sql: string): SqlDatabase
    prepare(sql: string): SqlStatement
    export(): Uint8Array
    close(): void
  }

  /** What its file system asks of the bytes of a file: it keeps what `slice` gives, and reads from that. */
  export interface SqlFile {
    readonly length: number
    subarray(start: number, end: number): Uint8Array
    slice(start: number, end: number): { subarray(start: number, end: number): Uint8Array }
  }

  export interface SqlJs {
    readonly Database: new (file?: SqlFile) => SqlDatabase
  }

  // biome-ignore lint/style/noDefaultExport: it is what the package has.
  export default function initSqlJs(options: { readonly wasmBinary: Uint8Array }): Promise<SqlJs>
}
