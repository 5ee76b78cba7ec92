import { library } from '../../scripts/tsup.ts';

// Which of the two BLAS modules a program gets is decided where it runs (`imports` in package.json), not
// here: a browser's bundle must not even see the native one. Types come from the sources of either.
const config: ReturnType<typeof library> = {
  ...library({
    index: 'src/index.ts',
    operations: 'src/operations.ts',
    webgpu: 'src/webgpu/index.ts',
    'native-blas-node': 'src/blas/native-blas-node.ts',
    'native-blas-none': 'src/blas/native-blas-none.ts',
  }),
  external: ['#native-blas', 'koffi'],
  dts: { compilerOptions: { ignoreDeprecations: '6.0', customConditions: ['@gan/source'] } },
};

export default config;
