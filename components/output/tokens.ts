import type { languages } from 'monaco-editor/editor'

/** Tokens of the YAML that the printer writes: keys, tags, quoted text, numbers, comments; plain text has no colour. */
export const yamlTokens: languages.IMonarchLanguage = {
  defaultToken: '',
  tokenizer: {
    root: [
      [/^\s*#.*$/, 'comment'],
      [/\s#.*$/, 'comment'],
      [/(\s*)((?:- )*)("(?:[^"\\]|\\.)*"|'[^']*'|[A-Za-z0-9_$/{}.:*-]+?)(:)(?=\s|$)/, ['', '', 'key', '']],
      [/![A-Za-z0-9:]+/, 'tag'],
      [/"(?:[^"\\]|\\.)*"/, 'string'],
      [/'(?:[^']|'')*'/, 'string'],
      [/(?<=[\s[,])-?\d+(?:\.\d+)?(?=$|[\s,\]])/, 'number'],
      [/(?<=[\s[,])(?:true|false|null)(?=$|[\s,\]])/, 'number'],
      [/[\s[\]{},]+/, ''],
      [/[^\s[\]{},]+/, ''],
    ],
  },
}

export const jsonTokens: languages.IMonarchLanguage = {
  defaultToken: '',
  tokenizer: {
    root: [
      [/"(?:[^"\\]|\\.)*"(?=\s*:)/, 'key'],
      [/"(?:[^"\\]|\\.)*"/, 'string'],
      [/-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/, 'number'],
      [/true|false|null/, 'number'],
    ],
  },
}
