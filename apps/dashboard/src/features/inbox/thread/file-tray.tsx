import { FileAudio, FileText, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { IconButton } from '../../../components/ui/icon-button.tsx';
import { useFormat } from '../../../lib/format.ts';
import { useTexts } from '../../../lib/texts.ts';
import { fileTexts } from '../texts/file.ts';
import type { useSendFile } from './use-send-file.ts';

const MIB = 1024 * 1024;

/** The chosen file before it leaves: what it is, how far it is, and what is wrong with it. */
export function FileTray({ outgoing }: { readonly outgoing: ReturnType<typeof useSendFile> }) {
  const words = useTexts(fileTexts);
  const format = useFormat();
  const { chosen, share, sending, problem, choose } = outgoing;
  if (!chosen) return null;
  return (
    <div className="mb-2 rounded-lg bg-sunken p-2">
      <div className="flex items-center gap-3">
        <Preview file={chosen} />
        <p className="min-w-0 flex-1 text-sm">
          <span className="block truncate font-medium">{chosen.name}</span>
          <span className="text-ink-soft text-xs tabular-nums">
            {words.size(format.number(Math.max(0.1, Math.round((chosen.size / MIB) * 10) / 10)))}
          </span>
        </p>
        <IconButton label={words.remove} disabled={sending} onClick={() => choose(null)}>
          <X aria-hidden="true" />
        </IconButton>
      </div>
      {sending && <progress aria-label={words.sending} value={share} className="mt-2 block h-1.5 w-full" />}
      {problem !== null && (
        <p role="alert" className="mt-1.5 text-danger text-xs">
          {problem} {words.stillHere}
        </p>
      )}
    </div>
  );
}

function Preview({ file }: { readonly file: File }) {
  const [source, setSource] = useState<string | null>(null);
  useEffect(() => {
    if (!file.type.startsWith('image/')) return;
    const address = URL.createObjectURL(file);
    setSource(address);
    return () => URL.revokeObjectURL(address);
  }, [file]);
  if (source !== null) return <img src={source} alt="" className="size-12 shrink-0 rounded-md object-cover" />;
  const Icon = file.type.startsWith('audio/') ? FileAudio : FileText;
  return <Icon aria-hidden="true" className="size-8 shrink-0 text-ink-soft" />;
}
