/** What the editor shows: the code of a function, or one of the files that handlers share. */
export type ShownFile =
  { readonly kind: 'function'; readonly name: string } | { readonly kind: 'helper'; readonly name: string }

/** Where a file stands for TypeScript. All are neighbours, so that `./http` is found from each; no helper has a dot. */
export function fileUri({ kind, name }: ShownFile): string {
  return kind === 'helper' ? `file:///handlers/${name}` : `file:///handlers/${name}.function.ts`
}

/** The function whose code a URI is; nothing for any other file. */
export function functionAt(uri: string): string | undefined {
  return /^file:\/\/\/handlers\/([^/]+)\.function\.ts$/.exec(uri)?.[1]
}

/** The helper at a URI; nothing for any other file. */
export function helperAt(uri: string, helpers: readonly string[]): ShownFile | undefined {
  const name = helpers.find(each => fileUri({ kind: 'helper', name: each }) === uri)
  return name === undefined ? undefined : { kind: 'helper', name }
}
