import { KnowledgeScreen } from '../../features/knowledge/knowledge-screen.tsx';

/** /conhecimento */
export function Component() {
  return <KnowledgeScreen />;
}
