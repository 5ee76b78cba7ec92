import { library } from '../../scripts/tsup.ts';

export default library({
  index: 'src/index.ts',
  judgement: 'src/judgement/index.ts',
});
