import { actions } from '../actions'
import { keyText } from '../keys'
import { Button } from '../ui/button'
import { Menu, MenuItem, MenuSeparator } from '../ui/menu'

// As with a link: no secret, but all that says something about the person or the company.
const travels = 'Opens here again: the whole design is inside, with accounts, addresses and e-mails'

/** What can be taken along: what is deployed, the design, and the graph to show to others. */
export function DownloadMenu() {
  return (
    <Menu
      align="end"
      trigger={
        <Button className="download" look="solid" glyph="down">
          Download
        </Button>
      }
    >
      <MenuItem
        glyph="zip"
        note="Template, handlers, parameters and deploy script, as one zip"
        keys={keyText(actions.downloadArtifact.keys)}
        onSelect={actions.downloadArtifact.perform}
      >
        Artifact
      </MenuItem>
      <MenuItem
        glyph="file"
        note="CloudFormation as YAML"
        keys={keyText(actions.downloadTemplate.keys)}
        onSelect={actions.downloadTemplate.perform}
      >
        Template
      </MenuItem>
      <MenuItem glyph="grid" note="JSON that opens here again" onSelect={actions.downloadDesign.perform}>
        Design file
      </MenuItem>
      <MenuItem
        glyph="route"
        note="OpenAPI 3.0 as JSON: routes, parameters, bodies and answers"
        onSelect={actions.downloadOpenApi.perform}
      >
        API description
      </MenuItem>
      <MenuSeparator />
      <MenuItem glyph="eye" note={travels} onSelect={actions.downloadSvg.perform}>
        Picture (SVG)
      </MenuItem>
      <MenuItem glyph="eye" note={travels} onSelect={actions.downloadPng.perform}>
        Picture (PNG)
      </MenuItem>
      <MenuItem
        glyph="route"
        note="Text that GitHub draws, with names only"
        onSelect={actions.downloadMermaid.perform}
      >
        Diagram (Mermaid)
      </MenuItem>
    </Menu>
  )
}
