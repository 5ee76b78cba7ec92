import { expect, it } from 'vitest';
import { versionWarnings } from './tested-versions.js';

it('warns about versions outside the tested range only, naming it', () => {
  expect(versionWarnings()).toEqual([]);
  expect(versionWarnings({ a: '4.22.0', b: '4.22.3' })).toEqual([]);
  const warnings = versionWarnings({ a: '4.21.0', b: '4.22.0', c: '5.0.0', d: '4.22.0-rc.1' });
  expect(warnings).toHaveLength(3);
  expect(warnings[0]).toMatch(/expected a >=4\.22\.0 <4\.23\.0 \(the tested range\), got 4\.21\.0\./);
});
