/** The same function, that remembers up to `most` of its results and then begins anew. */
export function remembering<Result>(most: number, find: (text: string) => Result): (text: string) => Result {
  const remembered = new Map<string, Result>();
  return (text) => {
    let result = remembered.get(text);
    if (result === undefined) {
      if (remembered.size >= most) remembered.clear();
      result = find(text);
      remembered.set(text, result);
    }
    return result;
  };
}
