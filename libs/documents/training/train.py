"""Trains the recogniser: `python3 train.py --minutes 90 [--start mrz.onnx] [--seed 1] weights.pt`.

The same seed draws the same strips; how far a run of so many minutes comes depends on the machine. Prints the loss, and the
share of strips read exactly by the likeliest path, on the strips of training and at the end on fresh ones of each hardness.
"""
import argparse
import math
import random
import time

import numpy as np
import torch
from torch.utils.data import DataLoader, IterableDataset

from network import HEIGHT, INDEX, STRIDE, Recogniser, best_path, normalised, start_from
from strips import draw

BATCH = 48


def batch_of(samples):
    """Pads strips to the widest with their own last shade."""
    width = max(strip.shape[1] for strip, _ in samples)
    strips = np.zeros((len(samples), 1, HEIGHT, width), np.float32)
    for row, (strip, _) in enumerate(samples):
        values = normalised(strip)
        strips[row, 0, :, : values.shape[1]] = values
        strips[row, 0, :, values.shape[1]:] = values[:, -1:].mean()
    texts = [text for _, text in samples]
    return torch.from_numpy(strips), torch.tensor([strip.shape[1] // STRIDE for strip, _ in samples]), texts


class Strips(IterableDataset):
    """Batches without end, of strips of like width; hardness grows over the first `warm_up` strips."""

    def __init__(self, seed, warm_up):
        self.seed, self.warm_up = seed, warm_up

    def __iter__(self):
        random.seed(self.seed)
        np.random.seed(self.seed)
        drawn = 0
        while True:
            hardest = min(1, 0.35 + drawn / self.warm_up) if self.warm_up else 1
            samples = sorted((draw(random.random() * hardest) for _ in range(BATCH * 4)), key=lambda sample: sample[0].shape[1])
            drawn += len(samples)
            batches = [samples[start:start + BATCH] for start in range(0, len(samples), BATCH)]
            random.shuffle(batches)
            yield from map(batch_of, batches)


def exact_by_hardness(net, seed, count=480):
    """Share of fresh strips read exactly, by hardness."""
    random.seed(seed)
    np.random.seed(seed)
    net.eval()
    for hardness in (0, 0.25, 0.5, 0.75, 1):
        right = 0
        for _ in range(count // BATCH):
            strips, widths, texts = batch_of([draw(hardness) for _ in range(BATCH)])
            with torch.no_grad():
                right += sum(read == text for read, text in zip(best_path(net(strips), widths), texts))
        print(f'hardness {hardness}: {right / (count // BATCH * BATCH):.4f} exact', flush=True)


def train(options):
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    net, losses = Recogniser(), torch.nn.CTCLoss(zero_infinity=True)
    loader = iter(DataLoader(Strips(options.seed, 0 if options.start else 60_000), batch_size=None, num_workers=1, prefetch_factor=8))
    if options.start:
        start_from(net, options.start, next(loader)[0])
        exact_by_hardness(net, options.seed + 1)
    net.train()
    best_rate = 1e-3 if options.start else 3e-3
    optimiser = torch.optim.AdamW(net.parameters(), lr=best_rate, weight_decay=1e-3)
    average = {name: value.clone() for name, value in net.state_dict().items()}
    began, step, loss_now, right, seen = time.time(), 0, None, 0, 0
    while (share := (time.time() - began) / 60 / options.minutes) < 1:
        strips, widths, texts = next(loader)
        for group in optimiser.param_groups:
            group['lr'] = best_rate * min(1, (step + 1) / 100) * (0.5 * (1 + math.cos(math.pi * share)) + 0.004)
        logits = net(strips)
        wanted = torch.tensor([INDEX[character] for text in texts for character in text])
        loss = losses(logits.log_softmax(-1).permute(1, 0, 2), wanted, widths, torch.tensor([len(text) for text in texts]))
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 5.0)
        optimiser.step()
        step += 1
        keep = min(0.998, (step + 1) / (step + 20))
        with torch.no_grad():
            for name, value in net.state_dict().items():
                average[name].mul_(keep).add_(value, alpha=1 - keep) if value.dtype.is_floating_point else average[name].copy_(value)
        loss_now = loss.item() if loss_now is None else 0.98 * loss_now + 0.02 * loss.item()
        if step % 20 == 0:
            right += sum(read == text for read, text in zip(best_path(logits, widths), texts))
            seen += len(texts)
        if step % 100 == 0:
            print(f'{step} steps, {step * BATCH} strips, {share * options.minutes:.1f} min, loss {loss_now:.4f}, exact {right / seen:.3f}', flush=True)
            right = seen = 0
        if step % 500 == 0:
            torch.save(average, options.weights)
    net.load_state_dict(average)
    torch.save(average, options.weights)
    exact_by_hardness(net, options.seed + 1)


if __name__ == '__main__':
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('weights')
    parser.add_argument('--minutes', type=float, required=True)
    parser.add_argument('--start', help='a model to go on from')
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--threads', type=int, default=2)
    train(parser.parse_args())
