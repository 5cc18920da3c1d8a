/** Groundplan's mark: a room in plan, with a person in it. */
export function Mark() {
  return (
    <svg
      className="mark"
      viewBox="0 0 20 20"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="square"
    >
      <path d="M2 2h16v6M18 13v5H2V2M2 10h7M9 10V6M9 18v-3" />
      <circle cx="14.5" cy="10.5" r="1.4" fill="currentColor" stroke="none" />
    </svg>
  )
}
