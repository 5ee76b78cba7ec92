import { library } from '../../scripts/tsup.ts';

export default library({
  index: 'src/index.ts',
  webgpu: 'src/webgpu/index.ts',
});
