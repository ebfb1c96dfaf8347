import { Component, type ReactNode } from 'react';
import { ScreenError } from './screen-error.tsx';

export interface ErrorBoundaryProps {
  readonly children: ReactNode;
}

/** Keeps one broken part from taking the rest along. A class, because React offers no other way. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? <ScreenError /> : this.props.children;
  }
}
