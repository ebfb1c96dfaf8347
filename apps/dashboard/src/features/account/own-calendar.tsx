import { useId } from 'react';
import { Button } from '../../components/ui/button.tsx';
import { TextField } from '../../components/ui/text-field.tsx';
import { useFormat } from '../../lib/format.ts';
import { useTexts } from '../../lib/texts.ts';
import { accountTexts } from './texts/account.ts';
import { useCalendarFeed } from './use-calendar-feed.ts';

/** A professional's agenda in the calendar program of their phone, by a private address. */
export function OwnCalendar({ professionalId }: { readonly professionalId: string }) {
  const words = useTexts(accountTexts).calendar;
  const format = useFormat();
  const titleId = useId();
  const { openSince, address, open, close } = useCalendarFeed(professionalId);
  return (
    <section aria-labelledby={titleId} className="flex flex-col gap-3">
      <div>
        <h2 id={titleId} className="font-semibold text-lg">
          {words.title}
        </h2>
        <p className="max-w-prose text-ink-soft text-sm">{words.hint}</p>
      </div>
      {address && (
        <TextField
          label={words.address}
          hint={words.once}
          readOnly
          value={address}
          onFocus={({ target }) => target.select()}
        />
      )}
      <div className="flex flex-wrap items-center gap-2">
        <Button onClick={open}>{openSince ? words.renew : words.open}</Button>
        {openSince && (
          <Button tone="quiet" onClick={close}>
            {words.close}
          </Button>
        )}
        {openSince && <p className="text-ink-soft text-sm">{words.since(format.day(openSince))}</p>}
      </div>
    </section>
  );
}
