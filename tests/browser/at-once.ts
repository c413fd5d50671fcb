/** Does the work for all, so many of them at once; gives what each gave, in their order. */
export async function atOnce<One, Result>(
  all: Iterable<One>,
  most: number,
  work: (one: One) => Promise<Result>
): Promise<Result[]> {
  const left = [...all].entries();
  const results: Result[] = [];
  // All take from the same ones that are left.
  const take = async () => {
    for (const [index, one] of left) results[index] = await work(one);
  };
  await Promise.all(Array.from({ length: most }, take));
  return results;
}
