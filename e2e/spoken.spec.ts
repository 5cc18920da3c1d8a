import { expect, test, type Page } from './test'
import { DesignerPage } from './designer.page'

/** Keeps what a screen reader says by itself: each live text as it comes, and the name of each thing that gets the focus. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const said: string[] = []
    Object.assign(window, { said })
    // What is saved is said after every change and in its own time.
    const live = ':is([role=status], [role=alert], [aria-live]):not(header *)'
    const text = (each: Element) => each.textContent.replace(/\s+/g, ' ').trim()
    const last = new Map<Element, string>(
      [...document.querySelectorAll(live)].map(each => [each, text(each)]),
    )
    new MutationObserver(() => {
      for (const each of document.querySelectorAll(live)) {
        const now = text(each)
        if (now !== '' && now !== last.get(each)) said.push(`says: ${now}`)
        last.set(each, now)
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
    document.addEventListener('focusin', ({ target }) => {
      const each = target as HTMLElement
      const dialog = each.closest('[role=dialog]')?.getAttribute('aria-label')
      said.push(['on', dialog, each.getAttribute('aria-label') ?? text(each)].filter(Boolean).join(': '))
    })
  })
  return () => page.evaluate(() => (window as unknown as { said: string[] }).said)
}

test('each node of the graph says what it is and what it has to do with others', async ({ page }) => {
  await new DesignerPage(page).open('', { pane: false })
  await expect(page.locator('.react-flow__nodes')).toMatchAriaSnapshot(`
    - group "prod, environment. Its values are shown."
    - group "dev, environment."
    - 'group "WAF. Blocks by default. Rules in order: Rate limit, IP reputation, Core rules, Bad inputs, SQL injection and Allow listed IPs."':
      - list "Rules in order":
        - listitem:
          - 'button "Rule 1, Rate limit: 2,000 / 5 min"'
        - listitem:
          - 'button "Rule 2, IP reputation: managed"'
        - listitem:
          - 'button "Rule 3, Core rules: managed"'
        - listitem:
          - 'button "Rule 4, Bad inputs: managed"'
        - listitem:
          - 'button "Rule 5, SQL injection: managed"'
        - listitem:
          - 'button "Rule 6, Allow listed IPs: 3 ranges"'
    - group "prod-MyAPI, API. stage prod-v1 · 500/s."
    - group "Authorizer. every call, no cache. Asks authorizer."
    - group "GET /items, route. Calls list-items."
    - group "POST /items, route. Calls create-item. The body is checked."
    - 'group "GET /items/{itemId}, route. Calls get-item."'
    - 'group "PUT /items/{itemId}, route. Calls update-item. The body is checked."'
    - 'group "DELETE /items/{itemId}, route. Calls delete-item."'
    - group "list-items, function. Called by GET /items. May Query on byCreatedAt."
    - group "create-item, function. Called by POST /items. May PutItem on items."
    - 'group "get-item, function. Called by GET /items/{itemId}. May GetItem on items."'
    - 'group "update-item, function. Called by PUT /items/{itemId}. May UpdateItem on items."'
    - 'group "delete-item, function. Called by DELETE /items/{itemId}. May DeleteItem on items."'
    - group "authorizer, function. Called by the authorizer. May GetItem on clients. Reads auth-signing-key."
    - group "items, table. Keys tenantId and itemId. Index byCreatedAt. Used by list-items, create-item, get-item, update-item and delete-item.":
      - list "Indexes":
        - listitem: byCreatedAt
    - group "clients, table. Keys clientId. Used by authorizer."
  `)
})

test('a connection by keyboard is told from the choice of its target to what it wrote', async ({ page }) => {
  await new DesignerPage(page).open()
  const said = await listen(page)
  await page.getByRole('group', { name: /^create-item, function/ }).focus()
  await page.keyboard.press('c')
  await expect(page.getByRole('combobox', { name: 'Connect create-item to' })).toBeFocused()
  await page.keyboard.type('clients')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('checkbox', { name: 'GetItem', exact: true })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect
    .poll(said, { timeout: 15_000 })
    .toEqual([
      'on: create-item, function. Called by POST /items. May PutItem on items.',
      'on: Connect create-item to',
      'on: What may create-item do in clients?: GetItem',
      'on: create-item, function. Called by POST /items. May PutItem on items. May GetItem on clients.',
      'says: gives create-item GetItem on prod-clients; adds CLIENTS_TABLE; 9 lines',
    ])
})

test('a route that is connected by keyboard says who answers it now', async ({ page }) => {
  await new DesignerPage(page).open()
  const said = await listen(page)
  await page.getByRole('group', { name: /^GET \/items, route/ }).focus()
  await page.keyboard.press('c')
  await expect(page.getByRole('combobox', { name: 'Connect GET /items to' })).toBeFocused()
  await page.keyboard.type('get-item')
  await page.keyboard.press('Enter')
  await expect
    .poll(said, { timeout: 15_000 })
    .toEqual([
      'on: GET /items, route. Calls list-items.',
      'on: Connect GET /items to',
      'says: get-item answers GET /items.Undo',
      'on: GET /items, route. Calls get-item.',
      'says: function of GET /items list-items → get-item; 8 lines',
    ])
})
