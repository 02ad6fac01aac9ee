import { TriangleAlert } from 'lucide-react';
import { Component } from 'react';
import type { ErrorInfo, ReactNode } from 'react';
import { useText } from '../locale.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';

interface State {
  readonly error: Error | undefined;
}

/** Keeps a mistake in one part of the window from taking the rest down; the work itself lives in the engine. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { error: undefined };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    console.error(error, info.componentStack);
  }

  override render(): ReactNode {
    if (this.state.error === undefined) return this.props.children;
    return <Stopped detail={this.state.error.message} onRetry={() => this.setState({ error: undefined })} />;
  }
}

function Stopped({ detail, onRetry }: { readonly detail: string; readonly onRetry: () => void }): ReactNode {
  const text = useText();
  return (
    <div role="alert" style={{ height: '100%' }}>
      <EmptyState
        icon={<TriangleAlert size={22} />}
        title={text('crash.title')}
        actions={<Button onPress={onRetry}>{text('crash.again')}</Button>}
      >
        <p>{text('crash.body')}</p>
        <p>
          <small>{detail}</small>
        </p>
      </EmptyState>
    </div>
  );
}
