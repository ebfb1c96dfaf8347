import type { TaskItem } from '@post/api/contract';
import { type FormEvent, useState } from 'react';
import { Button } from '../../components/ui/button.tsx';
import { Modal } from '../../components/ui/modal.tsx';
import { SelectField } from '../../components/ui/select-field.tsx';
import { TextField } from '../../components/ui/text-field.tsx';
import { useTexts } from '../../lib/texts.ts';
import { useColleagues } from '../../lib/use-colleagues.ts';
import { tasksTexts } from './texts/tasks.ts';
import { useSaveTask } from './use-save-task.ts';

const KINDS = ['other', 'handover', 'question', 'privacy', 'undelivered', 'emergency'] as const;
const NOBODY = '';

export interface TaskFormProps {
  /** Null: a new one. */
  readonly task: TaskItem | null;
  readonly onClose: () => void;
}

/** What is to be done, by whom and until when. What was typed stays when saving fails. */
export function TaskForm({ task, onClose }: TaskFormProps) {
  const words = useTexts(tasksTexts);
  const { data: colleagues = [] } = useColleagues();
  const { save, isPending, isPaused, isError } = useSaveTask(task, onClose);
  const [missing, setMissing] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? '').trim();
    setMissing(text('title') === '');
    if (text('title') === '') return;
    save({
      title: text('title'),
      kind: KINDS.find((kind) => kind === text('kind')) ?? 'other',
      urgent: form.get('urgent') !== null,
      dueAt: text('due') || null,
      assigneeId: text('owner') || null,
    });
  };
  return (
    <Modal open onOpenChange={onClose} title={task ? words.form.edit : words.form.create} closeLabel={words.form.close}>
      <form noValidate onSubmit={submit} className="flex flex-col gap-4">
        <TextField
          label={words.form.title}
          name="title"
          maxLength={500}
          defaultValue={task?.title ?? ''}
          error={missing ? words.form.titleMissing : null}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          {!task && (
            <SelectField
              label={words.form.kind}
              name="kind"
              choices={KINDS.map((value) => ({ value, label: words.kinds[value] }))}
            />
          )}
          <TextField
            label={words.form.due}
            name="due"
            type="datetime-local"
            defaultValue={task?.dueAt?.slice(0, 16) ?? ''}
          />
          <SelectField
            label={words.form.owner}
            name="owner"
            defaultValue={task?.assigneeId ?? NOBODY}
            choices={[
              { value: NOBODY, label: words.nobody },
              ...colleagues.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        </div>
        <label className="flex min-h-10 items-center gap-2.5">
          <input
            type="checkbox"
            name="urgent"
            defaultChecked={task?.urgent ?? false}
            className="size-5 accent-accent"
          />
          {words.form.urgent}
        </label>
        {isPaused && <p role="status">{words.form.paused}</p>}
        {isError && (
          <p role="alert" className="text-danger">
            {words.form.failed}
          </p>
        )}
        <Button type="submit" tone="primary" disabled={isPending} className="self-end">
          {task ? words.form.save : words.form.add}
        </Button>
      </form>
    </Modal>
  );
}
