export interface FactsProps {
  readonly title: string;
  readonly value: unknown;
}

/** What a tool was given or gave, field by field; what was left empty is left out. */
export function Facts({ title, value }: FactsProps) {
  const fields = fieldsOf(value);
  if (fields.length === 0) return null;
  return (
    <div>
      <h4 className="mb-1 text-ink-faint text-xs">{title}</h4>
      <dl className="flex flex-col gap-1 text-[0.8125rem]">
        {fields.map(([name, text]) => (
          <div key={name} className="flex gap-2">
            <dt className="shrink-0 text-ink-soft">{name}</dt>
            <dd className="max-h-48 min-w-0 overflow-y-auto whitespace-pre-wrap break-words">{text}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function fieldsOf(value: unknown): readonly (readonly [string, string])[] {
  if (value === null || value === undefined) return [];
  if (typeof value !== 'object' || Array.isArray(value)) return [['', sayValue(value)]];
  return Object.entries(value)
    .filter(([, one]) => one !== null && one !== undefined && one !== '')
    .map(([name, one]) => [name.replaceAll('_', ' '), sayValue(one)] as const);
}

/** Lists a line each; of things in a list, the words where they have some. */
function sayValue(value: unknown): string {
  if (Array.isArray(value)) return value.map((one) => `• ${sayValue(one)}`).join('\n');
  if (typeof value !== 'object' || value === null) return String(value);
  for (const name of ['words', 'text', 'title', 'name']) if (name in value) return sayValue(Reflect.get(value, name));
  return JSON.stringify(value, null, 1);
}
