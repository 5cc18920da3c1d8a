/**
 * Runs before the first paint, so that a chosen theme never flashes. Not set: the system decides. And before any other script
 * it says what may become a script: an address of this site, nothing else (Trusted Types).
 */
const first = `try{const t=localStorage.getItem('groundplan.theme');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}
if(window.trustedTypes&&!trustedTypes.defaultPolicy)trustedTypes.createPolicy('default',{createScriptURL(a){const u=new URL(a,document.baseURI);if(u.origin===location.origin)return a;throw new TypeError('This page runs no script of '+u.origin)}})`

export function ThemeScript() {
  // A constant of ours, with nothing of a person in it.
  return <script>{first}</script>
}
