import type { Metadata } from 'next'
import './privacy.css'

export const metadata: Metadata = {
  title: 'What leaves this browser: nothing · Groundplan',
  description: 'What Groundplan keeps, where, and what it sends: nothing.',
}

export default function Privacy() {
  return (
    <main className="privacy">
      <h1>What leaves this browser: nothing</h1>
      <p>
        Groundplan is a set of files. Once they are here, your designs are compiled, judged, zipped and kept
        in this browser. No request goes to another site, nobody counts visits, and there is no account.
      </p>
      <h2>What is kept here</h2>
      <p>
        Your designs and the last 30 states of each, and how you have arranged the page. Clearing this site’s
        data in your browser deletes all of it. A design file is a copy that you keep yourself.
      </p>
      <h2>What a link carries</h2>
      <p>
        The design itself, after the #. Browsers send that part to no server. Whoever has the link can read
        all of the design, with account numbers, addresses and e-mails unless you leave them out, and code
        only where you took it along.
      </p>
      <h2>Secrets</h2>
      <p>
        A design names secrets and never holds their values: AWS makes those. While a text looks like a key,
        the page says so, keeps nothing, and makes no link, template or artifact.
      </p>
      <h2>How you can tell</h2>
      <p>
        The page forbids itself every other site by its Content-Security-Policy, which your browser enforces.
        Open its developer tools and look at the network: after the page is loaded, it is quiet. It works
        without a network, too.
      </p>
      <p>
        <a href="../">Back to the designer</a>
      </p>
    </main>
  )
}
