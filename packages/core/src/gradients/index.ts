// Placeholder until the gradients land.
export function registerSecondOrderGradients(): void {}
