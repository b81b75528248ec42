/** The same function, that remembers up to `most` of its results and then begins anew. */
export function remembering<Result, Text extends string = string>(
  most: number,
  find: (text: Text) => Result,
): (text: Text) => Result {
  const remembered = new Map<Text, Result>();
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
