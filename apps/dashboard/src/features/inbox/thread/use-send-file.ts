import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { newKey } from '../../../lib/new-key.ts';
import { useTexts } from '../../../lib/texts.ts';
import { fileTexts } from '../texts/file.ts';
import { messagesKey } from './use-messages.ts';

/** A file that waits beside the field until it is sent. Its key makes a second try harmless. */
export interface ChosenFile {
  readonly file: File;
  readonly key: string;
}

/** Choosing a file and sending it, with how much of it is there already; what failed stays to be sent again. */
export function useSendFile(conversationId: string, onSent: (caption: string) => void) {
  const words = useTexts(fileTexts);
  const client = useQueryClient();
  const [chosen, setChosen] = useState<ChosenFile | null>(null);
  const [share, setShare] = useState(0);
  const { mutate, isPending, error, reset } = useMutation({
    // Waiting for the internet would hold the file back without a word.
    networkMode: 'always',
    mutationFn: async ({ file, key, caption }: ChosenFile & { readonly caption: string }) => {
      const asked = new URLSearchParams({ name: file.name, key, caption });
      const answer = await upload(`/api/v1/conversations/${conversationId}/files?${asked}`, file, setShare);
      if (answer.status === 201) return;
      throw new Error(answer.status === 413 ? words.tooLarge : (answer.message ?? words.failed));
    },
    onSuccess: (_sent, { caption }) => {
      setChosen(null);
      onSent(caption);
      return client.invalidateQueries({ queryKey: messagesKey(conversationId) });
    },
  });
  const choose = (file: File | null) => {
    reset();
    setShare(0);
    setChosen(file && { file, key: newKey() });
  };
  // Nobody would see words beside a recording: they stay in the field.
  const send = (words: string) => {
    if (chosen && !isPending) mutate({ ...chosen, caption: chosen.file.type.startsWith('audio/') ? '' : words });
  };
  return { chosen: chosen?.file ?? null, share, sending: isPending, problem: error?.message ?? null, choose, send };
}

interface UploadAnswer {
  /** 0: the server could not be asked. */
  readonly status: number;
  readonly message: string | null;
}

/** `fetch` does not tell how far an upload is. */
function upload(url: string, file: File, onShare: (share: number) => void): Promise<UploadAnswer> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', url);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onShare(loaded / total);
    request.onloadend = () => resolve({ status: request.status, message: request.response?.error?.message ?? null });
    request.send(file);
  });
}
