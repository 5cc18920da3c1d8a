import { Component, type ReactNode } from 'react'
import { Button } from '../ui/button'
import { downloadDesign } from '../download'

interface ErrorBoundaryProps {
  /** What is shown here: "The graph". */
  readonly what: string
  readonly children: ReactNode
}

/** Keeps a mistake of ours in one panel from taking the others along. The design is safe in its store. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override componentDidCatch(cause: unknown) {
    console.error(cause)
  }

  override render() {
    if (!this.state.failed) return this.props.children
    return (
      <div className="broken" role="alert">
        <h2>{this.props.what} stopped working</h2>
        <p>Your design is unharmed. Save it as a file before you go on.</p>
        <div className="broken-do">
          <Button look="solid" onClick={downloadDesign}>
            Save the design
          </Button>
          <Button onClick={() => this.setState({ failed: false })}>Show it again</Button>
        </div>
      </div>
    )
  }
}
