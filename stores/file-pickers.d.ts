/** Of files that a page may write to, what lib.dom lacks: not every browser has it. */
interface FilePickerOptions {
  /** The browser begins where the picker of this id ended last. */
  readonly id?: string
  readonly startIn?: FileSystemHandle
  readonly suggestedName?: string
  readonly types?: readonly {
    readonly description: string
    readonly accept: Readonly<Record<string, readonly string[]>>
  }[]
}

interface Window {
  showSaveFilePicker?(options?: FilePickerOptions): Promise<FileSystemFileHandle>
  showOpenFilePicker?(options?: FilePickerOptions): Promise<FileSystemFileHandle[]>
}

interface DataTransferItem {
  getAsFileSystemHandle?(): Promise<FileSystemHandle | null>
}
