// Monaco has no types for its own TypeScript.
declare module 'monaco-editor/languages/features/typescript/tsWorker.js' {
  import type { CompilerOptions, LanguageService } from 'typescript'

  interface MirrorModel {
    readonly uri: { readonly path: string; toString(): string }
    readonly version: number
    getValue(): string
  }

  export function create(
    context: { getMirrorModels(): readonly MirrorModel[] },
    data: {
      readonly compilerOptions: CompilerOptions
      readonly extraLibs: Readonly<Record<string, { readonly content: string; readonly version: number }>>
    },
  ): { getLanguageService(): LanguageService }
}
