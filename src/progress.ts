/** How far something long has come, told to whoever watches. Whoever tells it neither knows nor cares if anyone does. */
export interface Progress {
  /** Something new begins, such as "reading"; its whole is so many bytes of the inputs, if that is known. */
  readonly stage: (name: string, totalBytes?: number) => void;
  /** So many bytes more of the inputs are done, of the file named, if it is one. */
  readonly advance: (bytes: number, file?: string) => void;
  /** Nothing more will be told. */
  readonly done: () => void;
}
