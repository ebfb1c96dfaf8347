import type { TaskItem } from '@post/api/contract';
import { MessageCircle } from 'lucide-react';
import { Link } from 'react-router';
import { contactName } from '../../lib/contact-name.ts';
import { useFormat } from '../../lib/format.ts';
import { paths } from '../../lib/paths.ts';
import { useTexts } from '../../lib/texts.ts';
import { tasksTexts } from './texts/tasks.ts';

/** The way to the conversation that a task came from. */
export function TaskLink({ task: { conversationId, contact } }: { readonly task: TaskItem }) {
  const words = useTexts(tasksTexts);
  const format = useFormat();
  if (conversationId === null) return null;
  const name = contact ? contactName(contact, format, words.newContact) : words.newContact;
  return (
    <Link
      to={paths.conversation(conversationId)}
      aria-label={words.conversationWith(name)}
      className="mt-1 inline-flex min-h-8 max-w-full items-center gap-1.5 text-accent-text hover:underline"
    >
      <MessageCircle aria-hidden="true" className="size-4 shrink-0" />
      <span className="truncate">{name}</span>
    </Link>
  );
}
