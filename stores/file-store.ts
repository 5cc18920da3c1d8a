import { create } from 'zustand'

/** The file on the person's disk that a design was opened from or saved to. */
export interface DesignFile {
  readonly handle: FileSystemFileHandle
  /** When it was changed last, as far as this page knows: any other time is somebody else's change. */
  readonly changedAt: number
}

export interface FileStore {
  /** By the id of the design, as long as the page is open: what a page may write to is kept nowhere. */
  readonly files: Readonly<Record<string, DesignFile | undefined>>
}

export const useFileStore = create<FileStore>()(() => ({ files: {} }))

export const fileOf = (id: string) => useFileStore.getState().files[id]

/** Remembers a design's file. A folder is none, and what comes from no disk has no handle. */
export function rememberFile(
  id: string,
  handle: FileSystemHandle | null | undefined,
  changedAt: number,
): void {
  if (handle?.kind === 'file') setFile(id, { handle: handle as FileSystemFileHandle, changedAt })
}

export function forgetFile(id: string): void {
  setFile(id, undefined)
}

/** Whether somebody else has changed the file of a design since it was opened or saved here. */
export async function isChanged(id: string): Promise<boolean> {
  const file = fileOf(id)
  return file !== undefined && (await file.handle.getFile()).lastModified !== file.changedAt
}

/**
 * Writes a design's text to a file, which is the design's from then on. The browser puts it in the place of what was there
 * once all of it is written, so what fails leaves the file as it was; why is thrown.
 */
export async function writeFile(id: string, handle: FileSystemFileHandle, text: string): Promise<void> {
  const stream = await handle.createWritable()
  try {
    await stream.write(text)
    await stream.close()
  } catch (cause) {
    await stream.abort().catch(() => undefined)
    throw cause
  }
  rememberFile(id, handle, (await handle.getFile()).lastModified)
}

function setFile(id: string, file: DesignFile | undefined): void {
  useFileStore.setState(({ files }) => ({ files: { ...files, [id]: file } }))
}
