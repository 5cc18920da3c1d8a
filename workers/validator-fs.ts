/**
 * Stands in for Node's `fs` where a bundler makes code for the browser: the bindings of AWS's validator read one file, their WASM,
 * while they are loaded. Whoever imports them gives its bytes before.
 */
let file: Uint8Array | undefined

export function giveFile(bytes: Uint8Array): void {
  file = bytes
}

export function readFileSync(): Uint8Array {
  if (!file) throw new Error("the bytes of the validator's WASM were not given")
  return file
}
