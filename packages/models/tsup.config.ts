import { library } from '../../scripts/tsup.ts';

export default library({
  index: 'src/index.ts',
  layers: 'src/layers/index.ts',
  onnx: 'src/onnx/index.ts',
});
