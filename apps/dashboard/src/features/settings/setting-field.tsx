import { TextField, type TextFieldProps } from '../../components/ui/text-field.tsx';

export interface SettingFieldProps extends Omit<TextFieldProps, 'name' | 'error' | 'value'> {
  readonly name: string;
  readonly wrong: (field: string) => string | null;
}

/** One line of a setting's form, with what is wrong with it; it holds the clinic's facts, not those a browser knows. */
export function SettingField({ name, wrong, ...field }: SettingFieldProps) {
  return <TextField name={name} autoComplete="off" error={wrong(name)} {...field} />;
}
