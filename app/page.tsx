export default function Page() {
  return (
    <main>
      <h1>Groundplan</h1>
    </main>
  )
}
