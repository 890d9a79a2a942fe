/** Keeps the shell standing when a view fails. */
import { Component, type ComponentChildren } from "preact";
import { ErrorNote } from "../parts/Empty";

interface State {
  error: Error | null;
}

export class Boundary extends Component<{ children?: ComponentChildren }, State> {
  override state: State = { error: null };

  override componentDidCatch(error: Error): void {
    console.error(error);
    this.setState({ error });
  }

  override render(): ComponentChildren {
    const { error } = this.state;
    return error ? (
      <ErrorNote error={error} retry={() => this.setState({ error: null })} />
    ) : (
      this.props.children
    );
  }
}
