import { type FormEvent, useId, useState } from 'react';
import { Button } from '../../components/ui/button.tsx';
import { Modal } from '../../components/ui/modal.tsx';
import { TextField } from '../../components/ui/text-field.tsx';
import { useTexts } from '../../lib/texts.ts';
import { type DocumentDraft, documentDraft, keepDocumentDraft } from './document-drafts.ts';
import { draftName, type EditedDocument } from './edited-document.ts';
import { SaveProblem } from './save-problem.tsx';
import { knowledgeTexts } from './texts/knowledge.ts';
import { useRemoveDocument } from './use-remove-document.ts';
import { useSaveDocument } from './use-save-document.ts';

export interface DocumentFormProps {
  readonly edited: EditedDocument;
  readonly mayWrite: boolean;
  readonly onClose: () => void;
}

const EMPTY: DocumentDraft = { title: '', markdown: '' };

/** One document. What is typed and not saved stays, also when the form is closed. */
export function DocumentForm({ edited, mayWrite, onClose }: DocumentFormProps) {
  const words = useTexts(knowledgeTexts);
  const name = draftName(edited);
  // What the editing began with; a live update of the list behind must not hide that someone else changed it.
  const [seen] = useState<DocumentDraft>(edited.document ?? EMPTY);
  const [restored, setRestored] = useState(() => (mayWrite && !edited.file ? documentDraft(name) : null));
  const [typed, setTyped] = useState(restored ?? edited.file ?? seen);
  const [missing, setMissing] = useState(false);
  const done = () => {
    keepDocumentDraft(name, null);
    onClose();
  };
  const saving = useSaveDocument(edited, done);
  const removing = useRemoveDocument(done);
  const type = (change: Partial<DocumentDraft>) => {
    const next = { ...typed, ...change };
    setTyped(next);
    keepDocumentDraft(name, next.title === seen.title && next.markdown === seen.markdown ? null : next);
  };
  const discard = () => {
    setTyped(seen);
    setRestored(null);
    keepDocumentDraft(name, null);
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const isEmpty = typed.title.trim() === '' || typed.markdown.trim() === '';
    setMissing(isEmpty);
    if (!isEmpty) saving.mutate({ typed, seen: { title: seen.title, markdown: seen.markdown } });
  };
  const { document, question } = edited;
  const heading = !mayWrite ? words.form.read : document ? words.form.edit : words.form.create;
  return (
    <Modal open onOpenChange={onClose} title={heading} closeLabel={words.close}>
      <form noValidate onSubmit={submit} className="flex flex-col gap-4">
        {question && <p className="rounded-lg bg-accent-soft px-3 py-2">{words.form.answering(question.question)}</p>}
        {edited.file && <p className="rounded-lg bg-accent-soft px-3 py-2">{words.form.fromFile}</p>}
        {restored && (
          <p role="status" className="flex flex-wrap items-center gap-2 rounded-lg bg-warn-soft px-3 py-2 text-warn">
            {words.form.restored}
            <Button size="small" onClick={discard}>
              {words.form.discard}
            </Button>
          </p>
        )}
        <TextField
          label={words.form.name}
          maxLength={300}
          readOnly={!mayWrite}
          value={typed.title}
          onChange={({ target }) => type({ title: target.value })}
          error={missing && typed.title.trim() === '' ? words.form.nameMissing : null}
        />
        <MarkdownField
          value={typed.markdown}
          readOnly={!mayWrite}
          error={missing && typed.markdown.trim() === '' ? words.form.textMissing : null}
          onChange={(markdown) => type({ markdown })}
        />
        <SaveProblem saving={saving} document={document} onOverwrite={(now) => saving.mutate({ typed, seen: now })} />
        {mayWrite && (
          <div className="flex items-center justify-between gap-3">
            {document ? (
              <Button tone="quiet" disabled={removing.isPending} onClick={() => removing.mutate(document)}>
                {words.form.remove}
              </Button>
            ) : (
              <span />
            )}
            <Button type="submit" tone="primary" disabled={saving.isPending}>
              {words.form.save}
            </Button>
          </div>
        )}
      </form>
    </Modal>
  );
}

interface MarkdownFieldProps {
  readonly value: string;
  readonly readOnly: boolean;
  readonly error: string | null;
  readonly onChange: (value: string) => void;
}

function MarkdownField({ value, readOnly, error, onChange }: MarkdownFieldProps) {
  const words = useTexts(knowledgeTexts).form;
  const [fieldId, hintId] = [useId(), useId()];
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={fieldId} className="font-medium text-ink">
        {words.text}
      </label>
      <textarea
        id={fieldId}
        rows={11}
        value={value}
        readOnly={readOnly}
        aria-invalid={error !== null}
        aria-describedby={hintId}
        onChange={({ target }) => onChange(target.value)}
        className="w-full resize-y rounded-lg border border-line-strong bg-surface px-3 py-2 text-base leading-6 md:text-sm"
      />
      <p id={hintId} className={error === null ? 'text-ink-soft text-xs' : 'text-danger text-xs'}>
        {error ?? words.hint}
      </p>
    </div>
  );
}
