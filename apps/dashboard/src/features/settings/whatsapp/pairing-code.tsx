import { useTexts } from '../../../lib/texts.ts';
import { whatsappTexts } from './texts/whatsapp.ts';
import { usePairingCode } from './use-channels.ts';

/** The code that the clinic's phone scans, and how. */
export function PairingCode({ id }: { readonly id: string }) {
  const words = useTexts(whatsappTexts).pairing;
  const { data: picture } = usePairingCode(id);
  return (
    <div className="flex flex-wrap items-center gap-6 rounded-xl bg-sunken p-4">
      {picture ? (
        <img
          src={picture}
          alt={words.code}
          className="size-52 rounded-lg border border-line bg-[white] p-2 [image-rendering:pixelated]"
        />
      ) : (
        <p
          role="status"
          className="flex size-52 items-center rounded-lg border border-line border-dashed p-4 text-center"
        >
          {words.none}
        </p>
      )}
      <div className="min-w-56 flex-1">
        <h3 className="mb-2 font-medium">{words.title}</h3>
        <ol className="flex list-decimal flex-col gap-1 pl-5">
          {words.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </div>
    </div>
  );
}
