// Monaco's own worker, through a file of ours: a bundler cannot make a worker of a package's path.
import 'monaco-editor/editor/editor.worker.js'
