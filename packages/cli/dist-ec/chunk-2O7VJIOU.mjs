// ../evaluate-cli/packages/cli/src/table.ts
function table(rows, indent = "  ") {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from(
    { length: columns },
    (_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0))
  );
  return rows.map((row) => {
    const cells = row.map((cell, i) => i === row.length - 1 ? cell : cell.padEnd(widths[i]));
    return `${indent}${cells.join("  ")}`.trimEnd();
  });
}

export {
  table
};
