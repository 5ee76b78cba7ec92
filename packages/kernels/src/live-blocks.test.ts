import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LiveBlocks } from './live-blocks.js';

it('finds room between blocks and before the end, and only there', () => {
  const blocks = new LiveBlocks();
  expect(blocks.hasRoomFor(100, 100)).toBe(true);
  blocks.add(60, 20);
  blocks.add(0, 30);
  expect(blocks.hasRoomFor(30, 100)).toBe(true);
  expect(blocks.hasRoomFor(31, 100)).toBe(false);
  expect(blocks.hasRoomFor(31, 111)).toBe(true);
  blocks.remove(0);
  expect(blocks.hasRoomFor(60, 100)).toBe(true);
});

it('agrees with marking every byte', () => {
  const block = fc.record({ offset: fc.nat(50), bytes: fc.integer({ min: 1, max: 20 }) });
  fc.assert(
    fc.property(
      fc.uniqueArray(block, { selector: (b) => b.offset }),
      fc.integer({ min: 1, max: 40 }),
      (list, want) => {
        const blocks = new LiveBlocks();
        const used = new Array<boolean>(80).fill(false);
        for (const { offset, bytes } of list) {
          blocks.add(offset, bytes);
          used.fill(true, offset, offset + bytes);
        }
        const runs = used
          .map((taken) => (taken ? 'x' : ' '))
          .join('')
          .split(/x+/);
        expect(blocks.hasRoomFor(want, 80)).toBe(runs.some((run) => run.length >= want));
      },
    ),
  );
});
