/** What a form holds, or what is wrong with it, by field. */
export type ReadSetting<Settings> =
  | { readonly settings: Settings }
  | { readonly wrong: Readonly<Record<string, string>> };

interface Words {
  readonly required: string;
  readonly wholeNumber: string;
  readonly price: string;
}

/** Reads fields one by one and remembers what is wrong with each. */
export function settingReader(form: FormData, words: Words) {
  const wrong: Record<string, string> = {};
  const text = (name: string) => String(form.get(name) ?? '').trim();
  return {
    text,
    wrong,
    required(name: string): string {
      if (text(name) === '') wrong[name] = words.required;
      return text(name);
    },
    count(name: string): number {
      if (!/^\d{1,6}$/.test(text(name))) wrong[name] = words.wholeNumber;
      return Number(text(name));
    },
    /** 1.234,50 and 1234.5 as cents; null when empty. */
    cents(name: string): number | null {
      const written = text(name).replace(/^R\$\s*/, '');
      if (written === '') return null;
      const plain = written.includes(',') ? written.replaceAll('.', '').replace(',', '.') : written;
      if (!/^\d{1,6}(\.\d{1,2})?$/.test(plain)) wrong[name] = words.price;
      return Math.round(Number(plain) * 100);
    },
    list: (name: string): string[] =>
      text(name)
        .split(',')
        .map((one) => one.trim())
        .filter(Boolean),
    done: <Settings>(settings: Settings): ReadSetting<Settings> =>
      Object.keys(wrong).length > 0 ? { wrong } : { settings },
  };
}

export type SettingReader = ReturnType<typeof settingReader>;
