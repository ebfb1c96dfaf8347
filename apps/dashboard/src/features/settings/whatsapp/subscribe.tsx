import { Button } from '../../../components/ui/button.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { whatsappTexts } from './texts/whatsapp.ts';
import { useSubscribe } from './use-channels.ts';

/** Tells the provider where to report. */
export function Subscribe({ id }: { readonly id: string }) {
  const words = useTexts(whatsappTexts).subscribe;
  const { mutate, isPending } = useSubscribe(id);
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 border-line border-t pt-4">
      <div>
        <h3 className="font-medium">{words.title}</h3>
        <p className="text-ink-soft text-sm">{words.hint}</p>
      </div>
      <Button disabled={isPending} onClick={() => mutate()}>
        {words.run}
      </Button>
    </div>
  );
}
