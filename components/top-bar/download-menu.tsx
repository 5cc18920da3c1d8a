import { actions } from '../actions'
import { keyText } from '../keys'
import { Button } from '../ui/button'
import { Menu, MenuItem } from '../ui/menu'

/** The three things that can be taken along. */
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
    </Menu>
  )
}
