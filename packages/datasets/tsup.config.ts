import { library } from '../../scripts/tsup.ts';

// env-paths, modern-tar and p-retry are ES modules only, which CommonJS cannot require before Node 20.19. As development
// dependencies their code goes into ours; their licences are in THIRD-PARTY-LICENSES.txt.
export default library({
  index: 'src/index.ts',
  node: 'src/node/index.ts',
});
