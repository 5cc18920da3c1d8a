export function Artifact() {
  return <p className="pane-empty">Nothing is built yet.</p>
}
