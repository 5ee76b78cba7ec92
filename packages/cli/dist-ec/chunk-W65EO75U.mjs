// ../evaluate-cli/packages/cli/src/run/versions.ts
import { createRequire } from "node:module";
var packages = [
  "@gan/cli",
  "@gan/core",
  "@gan/datasets",
  "@gan/kernels",
  "@gan/losses",
  "@gan/metrics",
  "@gan/models",
  "@tensorflow/tfjs"
];
function packageVersions() {
  const versions = { node: process.versions.node };
  for (const name of packages) versions[name] = versionOf(name);
  return versions;
}
var ownVersion = () => versionOf("@gan/cli");
function versionOf(name) {
  const { version } = createRequire(import.meta.url)(`${name}/package.json`);
  return version;
}

export {
  packageVersions,
  ownVersion
};
