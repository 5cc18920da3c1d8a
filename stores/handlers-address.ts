/** The address of the built handlers, which a worker cannot find by itself: it does not know where the page is hosted. */
export function handlersAddress(): string {
  return new URL(`${process.env.NEXT_PUBLIC_BASE_PATH ?? ''}/handlers/`, window.location.origin).href
}
