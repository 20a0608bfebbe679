"""Learns the net of likeness (src/vision/likeness-net.ts) on the strips that scripts/likeness/make.ts made:
`python3 scripts/likeness/train.py STRIPS [ROUNDS]`, with python3-torch of Debian. It tells how well the net separates strips on
grounds that it was not learnt on, and those of the labelled photographs where labelled.ts wrote them to the same folder; each time
beside the weights that stood when the strips were made. It writes STRIPS/likeness-weights.ts. One thread, fixed seeds."""
import base64
import glob
import json
import sys
import time
import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

torch.manual_seed(1)
np.random.seed(1)
torch.set_num_threads(1)
ROWS, MEASURES, GLANCE = 20, 22, 16
# The measure of how much of a strip is dark.
INK = 16


def load(names):
    meta, inks = [], []
    for name in names:
        data = np.fromfile(name.replace('.jsonl', '.bin'), dtype=np.uint8)
        for line in open(name):
            e = json.loads(line)
            inks.append(data[e['offset']:e['offset'] + e['w'] * ROWS].reshape(ROWS, e['w']))
            meta.append(e)
    return meta, inks


class Net(nn.Module):
    def __init__(self, a=8, b=12, c=20, hidden=20):
        super().__init__()
        self.one = nn.Conv2d(1, a, 3, stride=2, padding=1)
        self.two = nn.Conv2d(a, b, 3, stride=2, padding=1)
        self.three = nn.Conv2d(b, c, (5, 3), padding=(0, 1))
        self.four = nn.Conv1d(c, c, 3, padding=1)
        self.mix = nn.Linear(2 * c + MEASURES, hidden)
        self.out = nn.Linear(hidden, 1)

    def forward(self, x, w, m):
        def mask(w, n):
            return (torch.arange(n)[None, :] < w[:, None]).float()
        w1 = (w + 1) // 2
        y = F.relu(self.one(x))
        y = y * mask(w1, y.shape[3])[:, None, None, :]
        w2 = (w1 + 1) // 2
        y = F.relu(self.two(y))
        k = mask(w2, y.shape[3])
        y = y * k[:, None, None, :]
        y = F.relu(self.three(y))[:, :, 0, :] * k[:, None, :]
        y = F.relu(self.four(y)) * k[:, None, :]
        mean = y.sum(2) / w2[:, None].float()
        most = y.max(2).values
        z = torch.relu(self.mix(torch.cat([mean, most, m], 1)))
        return self.out(z)[:, 0]


def glance(m, y, train, rounds=25):
    """A net over the measures alone: it spares the other one what is plainly no writing."""
    torch.manual_seed(1)
    net = nn.Sequential(nn.Linear(MEASURES, GLANCE), nn.ReLU(), nn.Linear(GLANCE, 1))
    opt = torch.optim.Adam(net.parameters(), lr=3e-3)
    for r in range(rounds):
        order = np.random.permutation(train)
        for g in opt.param_groups:
            g['lr'] = 3e-3 * (1 - r / rounds) + 1e-4
        for s in range(0, len(order), 128):
            index = order[s:s + 128]
            t = torch.from_numpy(y[index])
            loss = F.binary_cross_entropy_with_logits(net(m[index])[:, 0], t, weight=1 + 3.0 * t)
            opt.zero_grad()
            loss.backward()
            opt.step()
    return net


def batch(inks, index, widest=400, vary=False):
    ws = np.array([min(inks[i].shape[1], widest) for i in index])
    x = np.zeros((len(index), 1, ROWS, ws.max()), dtype=np.float32)
    for k, i in enumerate(index):
        ink = inks[i]
        at = (ink.shape[1] - ws[k]) // 2
        if vary:
            at = np.random.randint(ink.shape[1] - ws[k] + 1)
            ink = ink[np.clip(np.arange(ROWS) + np.random.randint(-1, 2), 0, ROWS - 1)]
        x[k, 0, :, :ws[k]] = ink[:, at:at + ws[k]] / 255.0
    return torch.from_numpy(x), torch.from_numpy(ws)


def scores(net, inks, m, size=256):
    net.eval()
    order = np.argsort([i.shape[1] for i in inks], kind='stable')
    out = np.zeros(len(inks))
    with torch.no_grad():
        for s in range(0, len(order), size):
            index = order[s:s + size]
            x, w = batch(inks, index)
            out[index] = torch.sigmoid(net(x, w, m[index])).numpy()
    net.train()
    return out


# The area under the curve, by ranks.
def area(p, y):
    order = np.argsort(p, kind='stable')
    r = np.empty(len(p))
    r[order] = np.arange(1, len(p) + 1)
    n = y.sum()
    return (r[y > 0].sum() - n * (n + 1) / 2) / (n * (len(y) - n))


def tell(name, p, y):
    keep = []
    for share in (0.9, 0.95, 0.98):
        t = np.quantile(p[y > 0], 1 - share)
        keep.append('%.2f: %.3f' % (share, (p[y == 0] >= t).mean()))
    print('  %-22s area %.4f; others passing %s' % (name, area(p, y), ', '.join(keep)), flush=True)


def upright(e):
    """Whether letters are what is dark: labels do not always tell the gaps between letters from letters."""
    return e['m'][INK] < 0.55


def write(net, quick, mean, spread, path):
    row = lambda one: base64.b64encode(
        np.concatenate([p.detach().numpy().ravel() for p in one.parameters()]).astype('<f4').tobytes()).decode()
    numbers = lambda v: '[' + ', '.join('%g' % x for x in v) + ']'
    c = [net.one.out_channels, net.two.out_channels, net.three.out_channels, net.four.out_channels]
    with open(path, 'w') as f:
        f.write('/** Weights of the net of likeness (likeness-net.ts), learnt by scripts/likeness/train.py: docs/decisions/305-likeness-by-pixels.md. */\n')
        f.write('export const CHANNELS = %s as const;\nexport const UNITS = %d;\nexport const GLANCE_UNITS = %d;\n' % (c, net.mix.out_features, GLANCE))
        f.write('export const MEANS = %s;\nexport const SPREADS = %s;\n' % (numbers(mean), numbers(spread)))
        f.write("/** 32-bit floats, base64. */\nexport const GLANCE =\n  '%s';\n" % row(quick))
        f.write("export const WEIGHTS =\n  '%s';\n" % row(net))


if __name__ == '__main__':
    folder = sys.argv[1]
    meta, inks = load(sorted(glob.glob(folder + '/strips-*.jsonl')))
    y = np.array([e['y'] for e in meta], dtype=np.float32)
    M = np.array([e['m'] for e in meta], dtype=np.float32)
    aside = np.array([e['aside'] for e in meta])
    before = np.array([e['before'] for e in meta])
    top = np.array([e['rank'] < 20 for e in meta])
    mean, spread = M[~aside].mean(0), M[~aside].std(0) + 1e-6
    norm = lambda v: torch.from_numpy(np.clip((v - mean) / spread, -4, 4).astype(np.float32))
    m = norm(M)
    tests = [('aside', np.where(aside & top)[0], inks, m, y, before)]
    try:
        lm, li = load([folder + '/labelled.jsonl'])
        ly = np.array([e['y'] for e in lm], dtype=np.float32)
        lM = norm(np.array([e['m'] for e in lm], dtype=np.float32))
        lb = np.array([e['before'] for e in lm])
        tests.append(('labelled', np.where([e['rank'] < 20 and (not e['y'] or upright(e)) for e in lm])[0], li, lM, ly, lb))
        tests.append(('labelled luminance', np.where([e['rank'] < 20 and e['level'] == 'luminance' and (not e['y'] or upright(e)) for e in lm])[0], li, lM, ly, lb))
    except FileNotFoundError:
        pass
    train = np.where(~aside)[0]
    print(len(train), 'strips,', int(y[train].sum()), 'writing;', [(t[0], len(t[1]), int(t[4][t[1]].sum())) for t in tests])
    for name, index, i_, m_, y_, b_ in tests:
        tell(name + ' before', b_[index], y_[index])
    quick = glance(m, y, train)
    for name, index, i_, m_, y_, b_ in tests:
        with torch.no_grad():
            tell(name + ' at a glance', torch.sigmoid(quick(m_[index])[:, 0]).numpy(), y_[index])
    torch.manual_seed(1)
    net = Net()
    print(sum(p.numel() for p in net.parameters()), 'weights')
    opt = torch.optim.Adam(net.parameters(), lr=2e-3, weight_decay=1e-5)
    started = time.process_time()
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 12
    total = rounds * (len(train) // 64 + 1)
    step = 0
    width = np.array([i.shape[1] for i in inks])
    for r in range(rounds):
        # Strips of like width together, so that little is padding.
        order = train[np.argsort(width[train] * np.random.uniform(0.8, 1.25, len(train)), kind='stable')]
        batches = [order[s:s + 64] for s in range(0, len(order), 64)]
        np.random.shuffle(batches)
        loss_sum = 0
        for index in batches:
            for g in opt.param_groups:
                g['lr'] = 2e-3 * (1 - step / total) + 2e-5
            step += 1
            x, w = batch(inks, index, 256, vary=True)
            mm = m[index] + 0.05 * torch.randn(len(index), MEASURES)
            t = torch.from_numpy(y[index])
            z = net(x, w, mm)
            # Writing is rarer than texture, and dearer to lose.
            loss = F.binary_cross_entropy_with_logits(z, t, weight=1 + 1.0 * t)
            opt.zero_grad()
            loss.backward()
            opt.step()
            loss_sum += loss.item()
        print('round', r, 'loss %.4f' % (loss_sum / len(batches)), '%.0f s' % (time.process_time() - started), flush=True)
        if r % 3 == 2 or r == rounds - 1:
            for name, index, i_, m_, y_, b_ in tests:
                sub = [i_[k] for k in index]
                tell(name, scores(net, sub, m_[index]), y_[index])
    write(net, quick, mean, spread, folder + '/likeness-weights.ts')
