declare module 'esbuild-wasm/esm/browser.js' {
  export { build, initialize } from 'esbuild-wasm'
}
