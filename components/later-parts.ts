/**
 * What comes after the first view and shares much with it. As one: each entry of its own would cut the code of the first view into
 * more files, which compress worse.
 */
export { saveDesign } from './design-file'
export { Dialogs } from './dialogs/dialogs'
export { Why } from './output/why'
export { FileItems } from './top-bar/file-items'
export { rememberFile } from '@/stores/file-store'
