export interface MediaFile {
  readonly bytes: Uint8Array;
  readonly mimeType: string;
}
