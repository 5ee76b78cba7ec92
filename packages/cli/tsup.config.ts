import { library } from '../../scripts/tsup.ts';

export default library({
  index: 'src/index.ts',
  main: 'src/main.ts',
});
