/**
 * Sizes of groups of neighbouring attributes, by their names: neighbours called `group=value` with the same group exclude each
 * other, e.g. `tone=light` and `tone=dark`; any other attribute is a group of its own.
 */
export function attributeGroups(names: readonly string[]): number[] {
  const sizes: number[] = [];
  let last: string | undefined;
  for (const name of names) {
    const group = name.includes('=') ? name.slice(0, name.indexOf('=')) : undefined;
    if (group !== undefined && group === last) sizes[sizes.length - 1]! += 1;
    else sizes.push(1);
    last = group;
  }
  return sizes;
}
