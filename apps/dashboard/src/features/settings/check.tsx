export interface CheckProps {
  readonly name: string;
  readonly label: string;
  readonly isOn: boolean;
}

/** A yes or no of a form. */
export function Check({ name, label, isOn }: CheckProps) {
  return (
    <label className="flex min-h-10 items-center gap-2.5">
      <input type="checkbox" name={name} defaultChecked={isOn} className="size-5 accent-accent" />
      {label}
    </label>
  );
}
