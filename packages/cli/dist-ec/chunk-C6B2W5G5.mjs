// ../evaluate-cli/packages/cli/src/modes/settings.ts
var labDatasets = ["ring", "grid", "stacked-digits", "stacked-mnist"];
var points = { form: "maxout", latentDim: 2, learningRate: 1e-4, beta1: 0.8 };
var small = {
  form: "plain",
  latentDim: 2,
  generatorUnits: [64, 64],
  discriminatorUnits: [64, 64],
  learningRate: 15e-4,
  beta1: 0.5
};
var images = {
  form: "stacked-digits",
  latentDim: 256,
  learningRate: 1e-4,
  discriminatorRate: 2,
  beta1: 0.5,
  beta2: 0.99
};
var plane = (biasSpread) => ({
  published: {
    description: "PacGAN's networks and budget: G 4 x 400, D 3 x 200 maxout of 5, batches of 100",
    source: "PacGAN",
    ...{ base: points, batch: 100, steps: 4e5, judged: 2500 }
  },
  small: {
    description: "ours: G and D 2 x 64, batches of 256, learning rate to zero over the second half",
    source: "ours",
    ...{ base: { ...small, biasSpread }, batch: 256, steps: 1e5, judged: 2500 }
  }
});
var stacked = {
  published: {
    description: "Unrolled GAN's networks and budget as PacGAN has them, D a quarter the size of G",
    source: "PacGAN",
    ...{ base: { ...images, discriminatorFilters: 2 }, batch: 128, steps: 5e5, judged: 25600 }
  },
  half: {
    description: "the same with D half the size of G",
    source: "PacGAN",
    ...{ base: { ...images, discriminatorFilters: 4 }, batch: 128, steps: 5e5, judged: 25600 }
  }
};
var settings = {
  ring: plane(0),
  grid: plane(3),
  "stacked-digits": stacked,
  "stacked-mnist": stacked
};

export {
  labDatasets,
  settings
};
