"""Learns the recogniser (src/vision/recogniser.ts) on the strips that draw.py drew: `python3 train.py STRIPS OUT MINUTES [START]`.
STRIPS holds files of strips, and aside.npz, in typefaces that are never learnt on, by which it is measured on the way. Writes OUT.pt and
OUT.onnx; START is an OUT.pt to go on from. PyTorch, one thread. New files of strips are taken up as they come, so that both scripts may
run at once; for how long is told in minutes, so the weights hang on the machine."""
import glob
import math
import random
import sys
import time
import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F
from words import LETTERS

SIGNS = ' ' + LETTERS
INDEX = {c: i + 1 for i, c in enumerate(SIGNS)}
ROWS, STEP, BATCH, RATE, WIDEST = 32, 4, 32, 2e-3, 640


class Net(nn.Module):
    """Four convolutions, which see a column of signs each, and a recurrent layer along them in both directions (Shi, Bai and Yao,
    An end-to-end trainable neural network for image-based sequence recognition, 2015), much smaller."""

    def __init__(self, channels=(24, 48, 96, 144), units=112):
        super().__init__()
        a, b, c, d = channels
        self.c1, self.b1 = nn.Conv2d(1, a, 3, stride=2, padding=1, bias=False), nn.BatchNorm2d(a)
        self.c2, self.b2 = nn.Conv2d(a, b, 3, stride=(2, 1), padding=1, bias=False), nn.BatchNorm2d(b)
        self.c3, self.b3 = nn.Conv2d(b, c, 3, stride=(2, 2), padding=1, bias=False), nn.BatchNorm2d(c)
        self.c4, self.b4 = nn.Conv2d(c, d, (4, 3), padding=(0, 1), bias=False), nn.BatchNorm2d(d)
        self.g = nn.GRU(d, units, bidirectional=True, batch_first=True)
        self.o = nn.Linear(2 * units, len(SIGNS) + 1)

    def forward(self, x):
        x = F.relu(self.b1(self.c1(x)))
        x = F.relu(self.b2(self.c2(x)))
        x = F.relu(self.b3(self.c3(x)))
        x = F.relu(self.b4(self.c4(x)))[:, :, 0]
        return self.o(self.g(x.transpose(1, 2))[0])


class Shares(nn.Module):
    """What is handed out: each column's share of every sign."""

    def __init__(self, net):
        super().__init__()
        self.net = net

    def forward(self, x):
        return self.net(x).softmax(2)


def load(path):
    d = np.load(path, allow_pickle=True)
    widths, ink, text = d['w'], d['ink'], d['text']
    at = np.concatenate([[0], np.cumsum(widths.astype(np.int64) * ROWS)])
    strips = [(ink[at[i]:at[i + 1]].reshape(ROWS, widths[i]), text[i]) for i in range(len(widths))]
    # Twins need a blank between them.
    room = lambda g, t: (g.shape[1] + STEP - 1) // STEP >= len(t) + sum(a == b for a, b in zip(t, t[1:]))
    return [(g, t) for g, t in strips if room(g, t) and g.shape[1] <= WIDEST]


def batch(strips):
    widest = max(g.shape[1] for g, _ in strips)
    x = np.zeros((len(strips), 1, ROWS, (widest + STEP - 1) // STEP * STEP), np.float32)
    for k, (g, _) in enumerate(strips):
        x[k, 0, :, :g.shape[1]] = (255 - g) / 255.0
    return torch.from_numpy(x)


def read(z):
    """The likeliest sign of each column, runs of one told once."""
    out = []
    for row in z.argmax(2).tolist():
        told, last = '', 0
        for k in row:
            if k != last and k > 0:
                told += SIGNS[k - 1]
            last = k
        out.append(told)
    return out


def distance(a, b):
    p = list(range(len(b) + 1))
    for i, x in enumerate(a):
        q = [i + 1]
        for j, y in enumerate(b):
            q.append(min(p[j] + (x != y), p[j + 1] + 1, q[j] + 1))
        p = q
    return p[-1]


def measure(net, strips):
    """Letters wrong of all, and strips read whole, capitals or not."""
    net.eval()
    wrong = letters = whole = 0
    order = sorted(strips, key=lambda s: s[0].shape[1])
    with torch.no_grad():
        for s in range(0, len(order), 64):
            some = order[s:s + 64]
            for got, (_, text) in zip(read(net(batch(some))), some):
                got, text = got.strip().lower(), text.lower()
                wrong, letters, whole = wrong + distance(got, text), letters + len(text), whole + (got == text)
    net.train()
    return 'letters wrong %.3f, whole %.3f' % (wrong / letters, whole / len(strips))


def write(net, out):
    torch.save(net.state_dict(), out + '.pt')
    net.eval()
    torch.onnx.export(Shares(net), torch.zeros(1, 1, ROWS, 160), out + '.onnx', input_names=['ink'], output_names=['signs'],
                      dynamic_axes={'ink': {3: 'width'}, 'signs': {1: 'columns'}}, opset_version=14)
    net.train()


def main():
    folder, out, minutes = sys.argv[1], sys.argv[2], float(sys.argv[3])
    torch.set_num_threads(1)
    for seeded in (torch.manual_seed, random.seed, np.random.seed):
        seeded(5)
    net = Net()
    if len(sys.argv) > 4:
        net.load_state_dict(torch.load(sys.argv[4]))
    print(sum(p.numel() for p in net.parameters()), 'weights')
    aside = load(folder + '/aside.npz')
    pool, known, step, seen, losses = [], set(), 0, 0, []
    opt = torch.optim.AdamW(net.parameters(), lr=RATE, weight_decay=1e-4)
    started = told = time.time()
    while time.time() - started < minutes * 60:
        new = [p for p in sorted(glob.glob(folder + '/*-*.npz')) if p not in known and '.part.' not in p]
        known.update(new)
        pool += [load(p) for p in new]
        # What has just come, and some of before.
        files = ([pool[-1]] if new else []) + random.sample(pool, min(2, len(pool)))
        some = [random.choice(f) for f in files for _ in range(1024)]
        some.sort(key=lambda s: s[0].shape[1] * random.uniform(.9, 1.1))
        batches = [some[s:s + BATCH] for s in range(0, len(some), BATCH)]
        random.shuffle(batches)
        for strips in batches:
            done = min(1, (time.time() - started) / (minutes * 60))
            for g in opt.param_groups:
                g['lr'] = RATE * min(1, (step + 1) / 200) * (.5 + .5 * math.cos(math.pi * done)) + 1e-5
            shares = net(batch(strips)).log_softmax(2).transpose(0, 1)
            lengths = torch.tensor([len(t) for _, t in strips])
            signs = torch.tensor([INDEX[c] for _, t in strips for c in t], dtype=torch.long)
            columns = torch.tensor([(g.shape[1] + STEP - 1) // STEP + 2 for g, _ in strips]).clamp(max=shares.shape[0])
            loss = F.ctc_loss(shares, signs, columns, lengths, zero_infinity=True)
            opt.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 5)
            opt.step()
            step, seen = step + 1, seen + len(strips)
            losses.append(loss.item())
        if time.time() - told > 120:
            told = time.time()
            print('%.0f s, %d strips, loss %.3f, %s' % (told - started, seen, np.mean(losses[-400:]), measure(net, aside)), flush=True)
    print(seen, 'strips,', measure(net, aside))
    write(net, out)


if __name__ == '__main__':
    main()
