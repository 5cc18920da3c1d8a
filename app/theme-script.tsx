/** Runs before the first paint, so that a chosen theme never flashes. Not set: the system decides. */
const setTheme =
  "try{const t=localStorage.getItem('groundplan.theme');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}"

export function ThemeScript() {
  // A constant of ours, with nothing of a person in it.
  return <script>{setTheme}</script>
}
