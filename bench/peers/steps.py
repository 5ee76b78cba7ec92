"""Training steps and inference in PyTorch, update by update what ours do."""

import torch
from torch.nn import functional as F

from networks import build, parameters

LATENT_DIM = 100


class Step:
    def __init__(self, model, batch):
        self.model, self.batch = model, batch
        # The DCGAN keeps the fakes of the discriminator's update for the generator's, the others draw new latents.
        self.one_pass = model == "dcgan"
        self.g, self.d = build(model)
        betas = (0.5, 0.9) if model == "wgan-gp" else (0.5, 0.999)
        self.g_optimizer = torch.optim.Adam(self.g.parameters(), 2e-4, betas)
        self.d_optimizer = torch.optim.Adam(self.d.parameters(), 2e-4, betas)
        self.images = torch.rand(batch, 1, 28, 28) * 2 - 1
        second = "critic" if model == "wgan-gp" else "discriminator"
        self.parameters = {"generator": parameters(self.g), second: parameters(self.d)}

    def run(self):
        latents = torch.randn(self.batch, LATENT_DIM)
        if self.one_pass:
            kept = self.g(latents)
            fake = kept.detach()
        else:
            with torch.no_grad():
                fake = self.g(latents)
        self.update_discriminator(fake)
        self.update_generator(kept if self.one_pass else self.g(torch.randn(self.batch, LATENT_DIM)))

    def update_discriminator(self, fake):
        real_logits, fake_logits = self.d(self.images), self.d(fake)
        if self.model == "wgan-gp":
            loss = fake_logits.mean() - real_logits.mean() + 10 * self.gradient_penalty(fake)
        else:
            loss = F.softplus(-real_logits).mean() + F.softplus(fake_logits).mean()
        self.d_optimizer.zero_grad()
        loss.backward()
        self.d_optimizer.step()

    def update_generator(self, fake):
        # Without this PyTorch would also compute gradients of the discriminator's weights, for nothing.
        self.d.requires_grad_(False)
        logits = self.d(fake)
        loss = -logits.mean() if self.model == "wgan-gp" else F.softplus(-logits).mean()
        self.g_optimizer.zero_grad()
        loss.backward()
        self.g_optimizer.step()
        self.d.requires_grad_(True)

    def gradient_penalty(self, fake):
        mix = torch.rand(self.batch, 1, 1, 1)
        between = (self.images + mix * (fake - self.images)).requires_grad_(True)
        (gradient,) = torch.autograd.grad(self.d(between).sum(), between, create_graph=True)
        return (gradient.flatten(1).norm(dim=1) - 1).square().mean()


class Inference:
    def __init__(self, model, batch):
        self.batch = batch
        self.g, d = build(model)
        self.g.eval()
        second = "critic" if model == "wgan-gp" else "discriminator"
        self.parameters = {"generator": parameters(self.g), second: parameters(d)}

    def run(self):
        with torch.inference_mode():
            self.g(torch.randn(self.batch, LATENT_DIM))
