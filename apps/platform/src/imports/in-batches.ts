/** The items in lists of at most `size`, or fewer that weigh `weight` together, for the database to take at once. */
export async function* inBatches<T>(
  items: AsyncIterable<T>,
  { size, weight }: { readonly size: number; readonly weight: number },
  weightOf: (item: T) => number,
): AsyncGenerator<readonly T[], void, undefined> {
  let batch: T[] = [];
  let weighs = 0;
  for await (const item of items) {
    batch.push(item);
    weighs += weightOf(item);
    if (batch.length < size && weighs < weight) continue;
    yield batch;
    batch = [];
    weighs = 0;
  }
  if (batch.length > 0) yield batch;
}
