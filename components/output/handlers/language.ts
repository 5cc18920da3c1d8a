import 'monaco-editor/languages/definitions/typescript/register'
import type { Described, Stretch } from '@/workers/type-checker'
import { monaco } from '../monaco'
import { loadSources } from './handler-files'
import { modelAt } from './models'
import { helperAt } from './shown-file'
import { askTypeScript } from './typescript'

type Model = monaco.editor.ITextModel

const { CompletionItemKind: kind } = monaco.languages
/** TypeScript's words for what can be completed; anything else is a property. */
const kinds: Readonly<Record<string, monaco.languages.CompletionItemKind>> = {
  keyword: kind.Keyword,
  'primitive type': kind.Keyword,
  var: kind.Variable,
  let: kind.Variable,
  const: kind.Constant,
  parameter: kind.Variable,
  alias: kind.Variable,
  function: kind.Function,
  'local function': kind.Function,
  method: kind.Method,
  class: kind.Class,
  interface: kind.Interface,
  type: kind.Interface,
  enum: kind.Enum,
  module: kind.Module,
}

let isRegistered = false

/**
 * Makes TypeScript a language of Monaco, once. Monaco's own connection to its TypeScript is left out: it loads every
 * feature of the editor, and after the first editor was made they lack what they need.
 */
export function registerTypeScript(): void {
  if (isRegistered) return
  isRegistered = true
  const { languages } = monaco
  languages.registerCompletionItemProvider('typescript', {
    triggerCharacters: ['.'],
    provideCompletionItems: completions,
    resolveCompletionItem: completion,
  })
  languages.registerHoverProvider('typescript', { provideHover: hover })
  languages.registerSignatureHelpProvider('typescript', {
    signatureHelpTriggerCharacters: ['(', ','],
    provideSignatureHelp: signatures,
  })
  languages.registerDefinitionProvider('typescript', { provideDefinition: definitions })
}

interface Suggestion extends monaco.languages.CompletionItem {
  readonly label: string
  readonly of: { readonly model: Model; readonly at: number }
}

async function completions(
  model: Model,
  position: monaco.Position,
): Promise<{ suggestions: Suggestion[] } | undefined> {
  const at = model.getOffsetAt(position)
  const found = await ask(model, ({ completions }, uri, text) => completions(uri, text, at))
  const word = model.getWordUntilPosition(position)
  const { lineNumber } = position
  const wordRange = new monaco.Range(lineNumber, word.startColumn, lineNumber, word.endColumn)
  return (
    found && {
      suggestions: found.map(({ name, kind, order, replaces }) => ({
        label: name,
        insertText: name,
        sortText: order,
        kind: kinds[kind] ?? monaco.languages.CompletionItemKind.Property,
        range: replaces ? toRange(model, replaces) : wordRange,
        of: { model, at },
      })),
    }
  )
}

async function completion(item: monaco.languages.CompletionItem): Promise<monaco.languages.CompletionItem> {
  const { label, of } = item as Suggestion
  const found = await ask(of.model, ({ completion }, uri, text) => completion(uri, text, of.at, label))
  return found ? { ...item, detail: found.declaration, documentation: { value: found.documentation } } : item
}

async function hover(model: Model, position: monaco.Position): Promise<monaco.languages.Hover | undefined> {
  const at = model.getOffsetAt(position)
  const found = await ask(model, ({ hover }, uri, text) => hover(uri, text, at))
  return found && { range: toRange(model, found), contents: toContents(found) }
}

async function signatures(
  model: Model,
  position: monaco.Position,
): Promise<monaco.languages.SignatureHelpResult | undefined> {
  const at = model.getOffsetAt(position)
  const found = await ask(model, ({ signatures }, uri, text) => signatures(uri, text, at))
  if (!found) return undefined
  const value = {
    activeSignature: found.active,
    activeParameter: found.parameter,
    signatures: found.signatures.map(each => ({
      label: each.declaration,
      documentation: { value: each.documentation },
      parameters: each.parameters.map(one => ({
        label: one.declaration,
        documentation: { value: one.documentation },
      })),
    })),
  }
  return { value, dispose: () => undefined }
}

/** Only what the pane can show: in the same text, or in a file that handlers share. */
async function definitions(
  model: Model,
  position: monaco.Position,
): Promise<monaco.languages.Definition | undefined> {
  const at = model.getOffsetAt(position)
  const found = await ask(model, ({ definitions }, uri, text) => definitions(uri, text, at))
  if (!found) return undefined
  const sources = await loadSources()
  return found.flatMap(({ uri, line, column }) => {
    const helper = helperAt(uri, Object.keys(sources))
    if (!helper && uri !== model.uri.toString()) return []
    const target = helper ? modelAt(uri, sources[helper.name] ?? '') : model
    return [{ uri: target.uri, range: new monaco.Range(line, column, line, column) }]
  })
}

/** What TypeScript finds wrong is marked in the text. Answers how many of it are errors. */
export async function markTypes(uri: string, text: string): Promise<number> {
  const found = await askTypeScript(({ mistakes }) => mistakes(uri, text))
  const model = monaco.editor.getModel(monaco.Uri.parse(uri))
  // Unless the text has gone on since.
  if (model?.getValue() === text) {
    const { Error: error, Warning: warning } = monaco.MarkerSeverity
    const markers = found.map(({ message, severity, ...stretch }) => ({
      ...toRange(model, stretch),
      message,
      severity: severity === 'error' ? error : warning,
    }))
    monaco.editor.setModelMarkers(model, 'types', markers)
  }
  return found.filter(({ severity }) => severity === 'error').length
}

/** Nothing where TypeScript cannot be loaded: under code that is edited, it is said. */
async function ask<R>(
  model: Model,
  question: (
    remote: Parameters<Parameters<typeof askTypeScript>[0]>[0],
    uri: string,
    text: string,
  ) => Promise<R>,
): Promise<R | undefined> {
  try {
    return await askTypeScript(remote => question(remote, model.uri.toString(), model.getValue()))
  } catch {
    return undefined
  }
}

function toRange(model: Model, { from, to }: Stretch): monaco.Range {
  return monaco.Range.fromPositions(model.getPositionAt(from), model.getPositionAt(to))
}

function toContents({ declaration, documentation }: Described): monaco.IMarkdownString[] {
  return [{ value: `\`\`\`typescript\n${declaration}\n\`\`\`` }, { value: documentation }]
}
