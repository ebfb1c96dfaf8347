/** The names of the fields in which two versions of a setting differ; times and lists count by what they say. */
export function changedFields<Settings extends object>(before: Settings, after: Settings): readonly string[] {
  const values = new Map<string, unknown>(Object.entries(before));
  return Object.entries(after).flatMap(([name, value]) =>
    JSON.stringify(values.get(name)) === JSON.stringify(value) ? [] : [name],
  );
}
