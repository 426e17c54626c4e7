"""Writes trained weights as ONNX: `python3 export.py weights.pt mrz.onnx`."""
import sys

import torch

from network import HEIGHT, Recogniser


class WithLogarithms(torch.nn.Module):
    def __init__(self, net):
        super().__init__()
        self.net = net

    def forward(self, x):
        return self.net(x).log_softmax(-1)


def export(weights: str, model: str) -> None:
    net = Recogniser()
    net.load_state_dict(torch.load(weights))
    torch.onnx.export(
        WithLogarithms(net.eval()), torch.zeros(1, 1, HEIGHT, 640), model,
        input_names=['x'], output_names=['y'], dynamic_axes={'x': {0: 'b', 3: 'w'}, 'y': {0: 'b', 1: 't'}}, opset_version=17,
    )


if __name__ == '__main__':
    export(*sys.argv[1:3])
