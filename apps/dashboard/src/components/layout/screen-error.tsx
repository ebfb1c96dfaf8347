import { useTexts } from '../../lib/texts.ts';
import { ErrorState } from '../ui/error-state.tsx';
import { shellTexts } from './texts/shell.ts';

/** Stands where a screen failed. Reading the page again also fetches a newer version of the dashboard. */
export function ScreenError() {
  const words = useTexts(shellTexts);
  return <ErrorState title={words.broken} retryLabel={words.retry} onRetry={() => location.reload()} />;
}
