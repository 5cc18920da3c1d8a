import { Handle, Position } from '@xyflow/react'
import { portReach } from '../ports'
import { lambda } from '../sizes'

/** The right edge of a node, from which a connection is drawn, with a dot for each edge that leaves. */
export function OutPort({ dots = 1, height }: { dots?: number; height: number }) {
  const first = height / 2 - ((Math.max(1, dots) - 1) * lambda.portPitch) / 2
  return (
    <Handle
      id="out"
      type="source"
      position={Position.Right}
      className="port out"
      style={{ width: portReach, height }}
      isConnectableEnd={false}
    >
      {Array.from({ length: Math.max(1, dots) }, (_, index) => (
        <i key={index} className="dot" style={{ top: first + index * lambda.portPitch }} />
      ))}
    </Handle>
  )
}

/** The left edge of a node, where connections end. */
export function InPort({ id = 'in', top, height }: { id?: string; top: number; height: number }) {
  return (
    <Handle
      id={id}
      type="target"
      position={Position.Left}
      className="port in"
      style={{ top: top - height / 2, height, width: portReach }}
    >
      <i className="dot" style={{ top: height / 2 }} />
    </Handle>
  )
}

/** Where an edge ends or begins that nobody draws by hand: React Flow looks it up, a person does not see it. */
export function SilentPort({ out = false }: { out?: boolean }) {
  return (
    <Handle
      id={out ? 'out' : 'in'}
      type={out ? 'source' : 'target'}
      position={out ? Position.Right : Position.Left}
      className="port silent"
      isConnectable={false}
    />
  )
}
