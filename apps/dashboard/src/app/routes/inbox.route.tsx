import { useParams } from 'react-router';
import { InboxScreen } from '../../features/inbox/inbox-screen.tsx';

/** /conversas and /conversas/:conversationId */
export function Component() {
  const { conversationId = null } = useParams();
  return <InboxScreen conversationId={conversationId} />;
}
