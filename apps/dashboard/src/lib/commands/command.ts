/** Something staff can do from the keyboard: it is listed in the palette, and in the help sheet when it has keys. */
export interface Command {
  readonly id: string;
  /** Under which heading it is listed. */
  readonly group: string;
  readonly label: string;
  /** One key (`r`), one after another (`g c`), or with Ctrl or ⌘ (`mod+k`). */
  readonly keys?: string;
  readonly run: () => void;
}
