import type { Alphabet, Glyph, Stroke } from './glyph.js';

const way = (weight: number, ...strokes: Stroke[]): Glyph => ({ weight, pen: 1, strokes });

/** The same ways, each narrower around the middle by a factor. */
const narrow = (factor: number, glyphs: readonly Glyph[]): Glyph[] =>
  glyphs.map((glyph) => ({
    ...glyph,
    strokes: glyph.strokes.map((stroke) => stroke.map((p, i) => (i % 2 ? p : 50 + (p - 50) * factor))),
  }));

/** The same ways with a wider pen. */
const heavy = (factor: number, glyphs: readonly Glyph[]): Glyph[] =>
  glyphs.map((glyph) => ({ ...glyph, pen: glyph.pen * factor }));

const zero = [
  // Closed, begun and ended at the top.
  way(4, [55, 2, 32, 5, 12, 24, 5, 52, 14, 82, 40, 98, 68, 88, 86, 60, 84, 26, 66, 6, 48, 3]),
  // The end crosses over the beginning.
  way(2, [72, 0, 44, 6, 18, 26, 6, 56, 18, 88, 45, 98, 74, 84, 88, 50, 80, 20, 54, 6, 30, 12]),
  // Begun on the right, narrow.
  way(2, [62, 14, 46, 0, 28, 16, 18, 50, 24, 84, 44, 100, 62, 84, 70, 50, 66, 20, 52, 2]),
  // Left open at the top.
  way(1, [40, 3, 16, 22, 6, 54, 18, 88, 48, 98, 78, 80, 88, 46, 80, 18, 62, 6]),
  // The end runs past the beginning to the left, or curls into the ring.
  way(1, [70, 6, 40, 6, 14, 30, 6, 62, 22, 92, 52, 96, 80, 74, 88, 42, 72, 14, 44, 10, 22, 20]),
  // A pointed top, the end cut across it.
  way(1.5, [58, 4, 26, 22, 6, 60, 16, 94, 44, 98, 74, 76, 90, 40, 84, 8, 58, 8, 34, 24]),
  way(1.5, [56, 12, 30, 4, 8, 30, 10, 72, 34, 98, 70, 86, 88, 52, 78, 18, 50, 6, 36, 22, 62, 30]),
  way(1.2, [62, 2, 30, 8, 8, 36, 8, 70, 30, 96, 64, 92, 86, 62, 84, 28, 64, 14, 46, 22, 44, 36]),
  // The beginning sticks out at the upper right.
  way(2.5, [92, 0, 60, 8, 24, 18, 6, 50, 16, 86, 46, 98, 76, 80, 82, 44, 66, 18, 48, 12]),
];

const one = [
  way(6, [50, 0, 50, 50, 50, 100]),
  way(6, [60, 0, 50, 50, 40, 100]),
  way(2, [62, 0, 48, 48, 44, 100]),
  // With a flag.
  way(1, [28, 26, 40, 16, 52, 0, 52, 0, 52, 50, 52, 100]),
  // With a flag and a base.
  way(0.5, [36, 12, 52, 0, 52, 0, 50, 50, 48, 98], [18, 98, 48, 98, 78, 99]),
  way(0.6, [20, 34, 44, 14, 60, 0, 60, 0, 50, 50, 40, 100]),
  way(0.7, [26, 24, 52, 0, 52, 0, 52, 50, 52, 97], [22, 99, 52, 97, 84, 96]),
];

const two = [
  // Straight base, sharp corner.
  way(3, [8, 24, 26, 4, 56, 2, 76, 18, 72, 44, 44, 74, 8, 97, 8, 97, 50, 96, 92, 94]),
  // Loop at the bottom left.
  way(4, [8, 22, 28, 3, 60, 3, 76, 22, 66, 52, 38, 84, 16, 97, 5, 86, 18, 74, 42, 84, 68, 97, 94, 88]),
  // Wavy base.
  way(2, [10, 20, 30, 3, 62, 4, 76, 26, 60, 56, 32, 84, 8, 96, 8, 96, 30, 86, 60, 94, 92, 92]),
  // Wide, with a curl to begin and a large loop.
  way(1.5, [14, 34, 6, 20, 24, 4, 60, 2, 84, 20, 72, 52, 40, 82, 14, 92, 8, 76, 28, 70, 58, 88, 96, 96]),
  // A loop at the foot as large as the head.
  way(2, [16, 26, 30, 4, 62, 2, 80, 20, 66, 48, 36, 78, 12, 92, 4, 76, 24, 64, 50, 80, 76, 96, 96, 84]),
  way(1.5, [24, 30, 22, 8, 52, 0, 78, 14, 74, 44, 48, 74, 20, 84, 8, 96, 24, 98, 50, 84, 74, 90, 94, 98]),
  // Low and wide, like a Z.
  way(1, [8, 12, 36, 6, 72, 8, 72, 8, 46, 48, 8, 92, 8, 92, 50, 92, 96, 88]),
  // Upright, its neck curved like a swan's, the base short.
  way(1, [22, 22, 34, 2, 58, 4, 66, 28, 54, 62, 34, 94, 34, 94, 56, 92, 76, 96]),
  // Round corner.
  way(1.5, [14, 16, 40, 0, 70, 10, 72, 34, 50, 62, 22, 84, 18, 96, 46, 97, 90, 90]),
];

const three = [
  way(4, [12, 12, 40, 0, 70, 10, 66, 34, 36, 47, 36, 47, 74, 58, 80, 80, 50, 99, 10, 90]),
  // The waist is smooth, or has a small loop.
  way(2, [12, 14, 42, 1, 70, 14, 58, 40, 34, 50, 30, 44, 48, 45, 76, 62, 70, 90, 38, 100, 8, 88]),
  // Flat top.
  way(1, [12, 5, 45, 4, 76, 4, 76, 4, 56, 26, 38, 42, 38, 42, 72, 52, 80, 76, 50, 99, 10, 90]),
  // The bowls lean to the left and run out.
  way(1, [24, 10, 50, 2, 66, 14, 50, 36, 28, 46, 28, 46, 58, 54, 64, 76, 44, 94, 22, 100]),
  // Lower bowl larger, its end curled up.
  way(1, [18, 16, 40, 2, 62, 12, 56, 32, 36, 40, 36, 40, 76, 48, 90, 70, 70, 94, 34, 98, 6, 84, 8, 74]),
  // Flat top, its lower end run out to the left.
  way(1.2, [6, 8, 40, 4, 78, 6, 78, 6, 50, 36, 50, 36, 74, 54, 70, 80, 40, 94, 0, 96]),
  // The waist deep, its tip drawn far to the left, or hardly there.
  way(1, [10, 18, 34, 2, 68, 8, 66, 32, 18, 52, 18, 52, 66, 52, 82, 74, 56, 98, 12, 94]),
  way(1, [14, 10, 48, 0, 76, 14, 64, 40, 60, 46, 78, 66, 70, 90, 40, 100, 8, 92]),
  // Upper bowl smaller.
  way(2, [20, 8, 46, 0, 64, 14, 54, 34, 34, 42, 34, 42, 70, 50, 84, 72, 62, 96, 28, 100, 6, 92]),
];

const four = [
  // Open, with a separate downstroke.
  way(3, [20, 3, 14, 30, 8, 54, 8, 54, 45, 54, 92, 50], [74, 10, 68, 50, 62, 100]),
  // Open and round: a cup and a tail in one go.
  way(3, [14, 6, 12, 38, 30, 55, 60, 48, 80, 8, 80, 8, 72, 50, 66, 100]),
  // Open, its bar crossed by a long downstroke.
  way(1.5, [34, 6, 20, 32, 6, 60, 6, 60, 50, 58, 96, 56], [82, 0, 64, 44, 44, 100]),
  // Open and tall, the bar low or high.
  way(1, [22, 2, 18, 36, 14, 70, 14, 70, 50, 70, 86, 68], [76, 4, 74, 52, 72, 100]),
  way(1, [16, 2, 14, 20, 20, 36, 44, 40, 84, 34], [82, 2, 80, 50, 76, 100]),
  // In one go: down, a loop to the left, and across.
  way(0.7, [62, 4, 36, 30, 12, 58, 20, 66, 60, 58, 92, 52], [66, 40, 58, 70, 54, 100]),
  // Closed.
  way(1, [64, 0, 34, 32, 5, 62, 5, 62, 48, 62, 95, 60], [64, 0, 62, 50, 60, 100]),
  // Closed and leaning, the downstroke short of the top.
  way(0.7, [58, 2, 28, 30, 6, 56, 6, 56, 46, 58, 88, 52], [70, 22, 62, 62, 56, 100]),
];

const five = [
  // The top bar apart.
  way(3, [30, 4, 24, 42, 24, 42, 50, 34, 80, 50, 78, 82, 45, 99, 8, 90], [30, 5, 56, 4, 88, 2]),
  // In one go, with corners.
  way(2, [88, 4, 60, 5, 34, 6, 34, 6, 26, 42, 26, 42, 54, 36, 80, 54, 74, 86, 42, 99, 6, 88]),
  // Its bowl almost closed, like a 6.
  way(1.2, [84, 4, 58, 6, 38, 8, 38, 8, 24, 44, 24, 44, 48, 42, 74, 58, 72, 84, 44, 98, 14, 88, 14, 72]),
  // Long neck, small bowl, and a bar that flies off.
  way(1.2, [46, 10, 38, 32, 32, 52, 32, 52, 54, 52, 66, 68, 56, 90, 28, 98, 6, 88], [46, 12, 70, 6, 98, 0]),
  // The bar long and apart from the neck, or gone.
  way(1, [28, 16, 22, 46, 22, 46, 46, 40, 70, 56, 66, 84, 38, 98, 6, 92], [36, 10, 66, 6, 98, 2]),
  way(0.6, [34, 2, 26, 40, 26, 40, 54, 38, 78, 58, 70, 88, 40, 100, 10, 92]),
  // Bent over forwards, low bowl.
  way(1, [96, 2, 66, 8, 46, 14, 46, 14, 36, 48, 36, 48, 58, 52, 70, 70, 54, 92, 24, 98, 0, 90]),
  // Short neck, wide bowl.
  way(1, [34, 6, 24, 28, 24, 28, 56, 26, 88, 46, 86, 76, 52, 98, 8, 94], [34, 6, 58, 4, 82, 2]),
  // Like an S.
  way(2, [88, 4, 52, 4, 30, 18, 32, 38, 60, 52, 78, 72, 66, 94, 36, 99, 8, 90]),
];

const six = [
  way(4, [66, 0, 38, 20, 14, 56, 16, 88, 46, 99, 76, 84, 74, 60, 48, 53, 22, 68, 16, 84]),
  // Small bowl at the foot of a long stroke, or one that stands off to the right.
  way(1.2, [62, 0, 40, 32, 24, 66, 26, 92, 48, 98, 62, 82, 52, 70, 34, 82]),
  way(1, [40, 0, 18, 30, 6, 66, 20, 96, 60, 98, 92, 80, 84, 58, 54, 60, 34, 84]),
  // The bowl ends open inside.
  way(1, [56, 0, 28, 24, 8, 60, 18, 92, 52, 98, 84, 78, 72, 54, 44, 60, 40, 74]),
  // Straight downstroke, small bowl.
  way(3, [54, 0, 34, 34, 16, 70, 22, 96, 52, 99, 72, 82, 62, 62, 38, 66, 20, 84]),
  // Curled at the top.
  way(1.5, [80, 10, 60, 1, 34, 18, 12, 54, 16, 88, 46, 99, 76, 86, 76, 62, 50, 52, 22, 66, 14, 80]),
];

const seven = [
  way(4, [6, 8, 46, 6, 88, 4, 88, 4, 66, 46, 46, 100]),
  // A hook on the left, hanging low, and a downstroke that starts with a corner.
  way(1.2, [10, 40, 14, 8, 14, 8, 50, 10, 84, 6, 84, 6, 78, 50, 72, 100]),
  // The hook and the downstroke side by side, like an n.
  way(1.2, [8, 46, 16, 12, 16, 12, 44, 16, 76, 4, 76, 4, 72, 40, 62, 100]),
  // With a bar, hooked.
  way(0.8, [10, 26, 14, 8, 14, 8, 50, 8, 84, 6, 84, 6, 62, 48, 50, 100], [26, 54, 54, 50, 88, 50]),
  // Slanted and flat.
  way(1.2, [4, 18, 44, 12, 94, 2, 94, 2, 66, 36, 34, 98]),
  // Upright and narrow.
  way(1.2, [28, 6, 50, 5, 70, 4, 70, 4, 64, 52, 60, 100]),
  // The downstroke bows to the left and ends to the right.
  way(0.6, [8, 12, 40, 6, 82, 8, 82, 8, 58, 40, 46, 74, 52, 100]),
  // A hook on the left.
  way(2, [8, 24, 10, 7, 10, 7, 50, 7, 88, 5, 88, 5, 62, 50, 46, 100]),
  // With a bar.
  way(1.5, [6, 9, 46, 7, 88, 4, 88, 4, 66, 46, 46, 100], [34, 52, 58, 50, 84, 47]),
  // Round shoulder.
  way(2, [6, 16, 30, 5, 68, 6, 84, 14, 68, 50, 52, 100]),
];

const eight = [
  // From the top right, down through the middle and back up.
  way(4, [74, 14, 48, 0, 22, 16, 34, 38, 64, 58, 74, 82, 46, 100, 20, 84, 34, 60, 62, 40, 76, 16]),
  // Begun at the top, ended there.
  way(3, [54, 1, 28, 10, 30, 32, 56, 52, 70, 78, 48, 99, 22, 86, 34, 60, 62, 40, 72, 14, 50, 1]),
  // Left open at the top, the end higher than the beginning or lower.
  way(2, [70, 18, 44, 6, 22, 22, 36, 42, 60, 58, 66, 80, 42, 98, 20, 82, 34, 60, 60, 38, 84, 4]),
  way(1.5, [84, 6, 52, 2, 24, 16, 30, 38, 60, 54, 72, 78, 46, 99, 18, 86, 30, 62, 58, 44, 72, 28]),
  // Lower ring small, upper one wide.
  way(1.5, [76, 14, 46, 0, 14, 14, 22, 42, 54, 58, 62, 80, 44, 99, 28, 84, 42, 62, 78, 38, 84, 14, 64, 2]),
  // Upper ring small.
  way(1.5, [64, 10, 46, 1, 30, 12, 38, 28, 66, 48, 84, 74, 52, 99, 14, 82, 30, 52, 60, 30, 66, 12]),
  // An S crossed by a straight stroke back to the top.
  way(1.5, [72, 16, 48, 2, 26, 16, 34, 36, 60, 52, 72, 76, 50, 98, 24, 84, 40, 58, 62, 34, 80, 6]),
  // Begun in the middle.
  way(0.5, [50, 48, 26, 30, 34, 6, 60, 2, 74, 20, 54, 46, 28, 66, 26, 90, 52, 100, 74, 84, 66, 60, 46, 44]),
  // Low and wide.
  way(0.5, [82, 16, 52, 2, 16, 16, 26, 40, 66, 56, 88, 80, 50, 98, 10, 84, 30, 58, 70, 40, 86, 12]),
  // Narrow, the rings hardly open.
  way(0.5, [60, 10, 46, 0, 36, 14, 44, 38, 58, 62, 60, 84, 46, 100, 34, 84, 44, 60, 58, 34, 62, 12]),
  // Two rings.
  way(
    1,
    [50, 1, 28, 10, 26, 32, 50, 46, 74, 32, 72, 10, 50, 1],
    [50, 46, 22, 60, 20, 86, 50, 99, 80, 86, 76, 60, 50, 46],
  ),
];

const nine = [
  // Straight tail.
  way(3, [78, 14, 50, 2, 18, 18, 14, 42, 40, 52, 70, 36, 80, 8, 80, 8, 76, 52, 70, 100]),
  // The loop runs on into the tail.
  way(3, [72, 12, 46, 1, 20, 18, 22, 42, 48, 48, 72, 26, 74, 10, 70, 52, 58, 100]),
  // A slanted, pointed loop whose tail goes straight on.
  way(3, [82, 2, 50, 6, 22, 26, 18, 48, 42, 50, 66, 28, 82, 2, 82, 2, 70, 50, 56, 100]),
  // The loop closed short of the top, the tail going on from its side.
  way(2, [66, 8, 40, 4, 20, 24, 24, 46, 50, 44, 70, 22, 66, 8, 74, 30, 72, 62, 66, 100]),
  // A full round loop, the tail short.
  way(1, [80, 30, 70, 6, 40, 0, 14, 22, 18, 54, 46, 62, 74, 48, 82, 22, 80, 60, 72, 100]),
  // Small loop, high up; or a large flat one.
  way(2, [66, 12, 48, 0, 28, 10, 26, 30, 44, 38, 64, 22, 70, 4, 70, 4, 66, 50, 60, 100]),
  way(1.5, [84, 12, 50, 2, 10, 22, 12, 46, 44, 48, 78, 28, 88, 12, 88, 12, 66, 54, 40, 100]),
  // The loop left open at the top.
  way(1.2, [50, 4, 24, 18, 16, 40, 38, 54, 66, 40, 82, 2, 82, 2, 76, 52, 68, 100]),
  // Begun inside at the right, the tail bowed.
  way(1, [74, 34, 76, 10, 46, 0, 18, 18, 20, 42, 48, 46, 74, 22, 74, 22, 74, 62, 58, 100]),
  // Curved tail.
  way(1.5, [76, 18, 50, 1, 20, 18, 20, 44, 46, 52, 74, 34, 80, 14, 78, 60, 62, 92, 26, 98]),
];

/** The ways of writing each digit, drawn by hand for this package. */
export const alphabet: Alphabet = [
  heavy(1.15, zero),
  heavy(1.15, one),
  two,
  three,
  narrow(0.88, four),
  five,
  narrow(0.86, six),
  narrow(0.87, seven),
  eight,
  narrow(0.78, nine),
];
