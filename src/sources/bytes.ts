/** Bytes that come in chunks, taken as many at a time as are wanted. */
export class Bytes {
  readonly #chunks: AsyncIterator<Buffer>;
  readonly #tooFew: () => Error;
  #chunk: Buffer = Buffer.alloc(0);

  /** `tooFew` makes what is thrown where fewer are left than are wanted. */
  constructor(chunks: AsyncIterable<Buffer>, tooFew: () => Error) {
    this.#chunks = chunks[Symbol.asyncIterator]();
    this.#tooFew = tooFew;
  }

  async areAtEnd(): Promise<boolean> {
    while (this.#chunk.length === 0) {
      const { done = false, value } = await this.#chunks.next();
      if (done) return true;
      this.#chunk = value;
    }
    return false;
  }

  async take(count: number): Promise<Buffer> {
    if (count <= this.#chunk.length) return this.#cut(count);
    const parts: Buffer[] = [];
    for (let missing = count; missing > 0; missing -= parts.at(-1)!.length)
      parts.push(await this.#some(missing));
    return Buffer.concat(parts);
  }

  async skip(count: number): Promise<void> {
    for (let missing = count; missing > 0; ) missing -= (await this.#some(missing)).length;
  }

  /** At least one, and no more than so many. */
  async #some(most: number): Promise<Buffer> {
    if (await this.areAtEnd()) throw this.#tooFew();
    return this.#cut(most);
  }

  #cut(most: number): Buffer {
    const part = this.#chunk.subarray(0, most);
    this.#chunk = this.#chunk.subarray(part.length);
    return part;
  }
}
