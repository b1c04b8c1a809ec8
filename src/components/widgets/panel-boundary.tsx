'use client';
import { Component, type ReactNode } from 'react';

interface PanelBoundaryProps {
  /** What is drawn; another one is tried anew. */
  readonly of: unknown;
  readonly fallback: (error: Error, retry: () => void) => ReactNode;
  readonly children: ReactNode;
}

/** Keeps what goes wrong while a panel is drawn inside the panel, so that the rest of the page lives. */
export class PanelBoundary extends Component<PanelBoundaryProps, { error: Error | null; of: unknown }> {
  override state = { error: null as Error | null, of: this.props.of };

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  static getDerivedStateFromProps(props: PanelBoundaryProps, state: { of: unknown }) {
    return props.of === state.of ? null : { error: null, of: props.of };
  }

  override render() {
    const { error } = this.state;
    return error === null ? this.props.children : this.props.fallback(error, () => this.setState({ error: null }));
  }
}
