import type { ConversationItem } from '@post/api/contract';
import { Link } from 'react-router';
import { Badge } from '../../../components/ui/badge.tsx';
import { contactName } from '../../../lib/contact-name.ts';
import { useFormat } from '../../../lib/format.ts';
import { paths } from '../../../lib/paths.ts';
import { useTexts } from '../../../lib/texts.ts';
import { patientsTexts } from '../texts/patients.ts';
import { Section } from './section.tsx';

/** Where the patient, or whoever writes for them, talked with the clinic. */
export function ConversationsSection({ conversations }: { readonly conversations: readonly ConversationItem[] }) {
  const words = useTexts(patientsTexts).conversations;
  const format = useFormat();
  return (
    <Section title={words.title}>
      {conversations.length === 0 && <p className="text-ink-soft">{words.none}</p>}
      <ul className="-mx-2">
        {conversations.map(({ id, contact, lastMessage, lastMessageAt, waiting }) => (
          <li key={id}>
            <Link to={paths.conversation(id)} className="block rounded-xl px-2 py-2 hover:bg-hover">
              <span className="flex items-center justify-between gap-2">
                <span className="truncate font-medium">{contactName(contact, format, words.unnamed)}</span>
                {lastMessageAt && (
                  <time dateTime={lastMessageAt} className="shrink-0 text-ink-soft text-xs tabular-nums">
                    {format.recent(lastMessageAt)}
                  </time>
                )}
              </span>
              <span className="flex items-center justify-between gap-2">
                <span className="truncate text-ink-soft text-xs">{lastMessage?.text ?? words.noWords}</span>
                {waiting && <Badge tone="warn">{words.waiting}</Badge>}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
