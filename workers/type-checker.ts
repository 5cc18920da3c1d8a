import { create } from 'monaco-editor/languages/features/typescript/tsWorker.js'
import type { CompilerOptions, DiagnosticMessageChain, JSDocTagInfo, SymbolDisplayPart } from 'typescript'

/** The types that a handler's code can see, as scripts/build-handler-types.mjs packs them. */
export interface HandlerTypes {
  readonly options: CompilerOptions
  /** Declarations by URI. */
  readonly files: Readonly<Record<string, string>>
}

/** A stretch of a text: `from` is its first character, `to` the one after its last. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

export interface TypeMistake extends Stretch {
  readonly message: string
  readonly severity: 'error' | 'warning'
}

export interface Completion {
  readonly name: string
  /** TypeScript's word for it: `method`, `const`. */
  readonly kind: string
  /** What the list is sorted by. */
  readonly order: string
  /** What it takes the place of, where that is not the word at the cursor. */
  readonly replaces?: Stretch | undefined
}

/** A name as it is declared, and its documentation as Markdown. */
export interface Described {
  readonly declaration: string
  readonly documentation: string
}

export interface Signature extends Described {
  readonly parameters: readonly Described[]
}

export interface Definition {
  readonly uri: string
  /** From 1, as the column. */
  readonly line: number
  readonly column: number
}

/**
 * TypeScript for the code of handlers: it knows these types and files, and the one text that it is asked about. `sources`
 * are texts by URI that the code can import.
 */
export function createTypeChecker(
  { options, files }: HandlerTypes,
  sources: Readonly<Record<string, string>>,
) {
  const known = Object.entries({ ...files, ...sources })
  const extraLibs = Object.fromEntries(known.map(([uri, content]) => [uri, { content, version: 1 }]))
  let shown = { uri: '', text: '', version: 0 }
  const model = {
    uri: { path: '', toString: () => shown.uri },
    get version() {
      return shown.version
    },
    getValue: () => shown.text,
  }
  const service = create(
    { getMirrorModels: () => [model] },
    { compilerOptions: options, extraLibs },
  ).getLanguageService()

  function show(uri: string, text: string) {
    if (shown.uri !== uri || shown.text !== text) shown = { uri, text, version: shown.version + 1 }
    return service
  }

  return {
    mistakes(uri: string, text: string): TypeMistake[] {
      const checked = show(uri, text)
      return [...checked.getSyntacticDiagnostics(uri), ...checked.getSemanticDiagnostics(uri)].map(
        ({ start = 0, length = 1, messageText, category }) => ({
          from: start,
          to: start + length,
          message: flat(messageText),
          severity: (category as number) === errorCategory ? 'error' : 'warning',
        }),
      )
    },

    completions(uri: string, text: string, at: number): Completion[] {
      const entries = show(uri, text).getCompletionsAtPosition(uri, at, undefined)?.entries ?? []
      return entries.map(({ name, kind, sortText, replacementSpan: span }) => ({
        name,
        kind,
        order: sortText,
        replaces: span && { from: span.start, to: span.start + span.length },
      }))
    },

    completion(uri: string, text: string, at: number, name: string): Described | undefined {
      const found = show(uri, text).getCompletionEntryDetails(
        uri,
        at,
        name,
        undefined,
        undefined,
        undefined,
        undefined,
      )
      return found && described(found.displayParts, found.documentation, found.tags)
    },

    hover(uri: string, text: string, at: number): (Described & Stretch) | undefined {
      const found = show(uri, text).getQuickInfoAtPosition(uri, at)
      if (!found) return undefined
      const { start, length } = found.textSpan
      return {
        ...described(found.displayParts, found.documentation, found.tags),
        from: start,
        to: start + length,
      }
    },

    /** The signatures of the call around a place, and which of them and of its parameters is meant. */
    signatures(uri: string, text: string, at: number) {
      const found = show(uri, text).getSignatureHelpItems(uri, at, undefined)
      return (
        found && {
          active: found.selectedItemIndex,
          parameter: found.argumentIndex,
          signatures: found.items.map((item): Signature => {
            const parameters = item.parameters.map(each => described(each.displayParts, each.documentation))
            const inner = parameters.map(each => each.declaration).join(words(item.separatorDisplayParts))
            return {
              declaration: words(item.prefixDisplayParts) + inner + words(item.suffixDisplayParts),
              documentation: words(item.documentation),
              parameters,
            }
          }),
        }
      )
    },

    definitions(uri: string, text: string, at: number): Definition[] {
      const checked = show(uri, text)
      return (checked.getDefinitionAtPosition(uri, at) ?? []).flatMap(({ fileName, textSpan }) => {
        const place = checked
          .getProgram()
          ?.getSourceFile(fileName)
          ?.getLineAndCharacterOfPosition(textSpan.start)
        return place ? [{ uri: fileName, line: place.line + 1, column: place.character + 1 }] : []
      })
    },
  }
}

/** TypeScript's number for what is an error, and no hint or warning. */
const errorCategory = 1

function described(
  declaration: readonly SymbolDisplayPart[] | undefined,
  documentation: readonly SymbolDisplayPart[] | undefined,
  tags: readonly JSDocTagInfo[] = [],
): Described {
  const notes = tags.map(({ name, text }) => `*@${name}* ${words(text)}`)
  return { declaration: words(declaration), documentation: [words(documentation), ...notes].join('\n\n') }
}

function words(parts: readonly SymbolDisplayPart[] = []): string {
  return parts.map(each => each.text).join('')
}

/** A message and, indented beneath it, its reasons. */
function flat(message: string | DiagnosticMessageChain, indent = ''): string {
  if (typeof message === 'string') return message
  const reasons = (message.next ?? []).map(each => `\n${flat(each, `${indent}  `)}`)
  return `${indent}${message.messageText}${reasons.join('')}`
}
