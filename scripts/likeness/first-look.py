"""Learns the first look at chains (src/vision/first-look.ts) on what scripts/likeness/first-look.ts wrote:
`python3 scripts/likeness/first-look.py FILE WEIGHTS.ts`, with python3-torch of Debian. The last seed is left out to be asked: of the
chains whose strips look like writing, how many are among the first so many of their level, by the learnt order and by score."""
import json
import sys
import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

torch.manual_seed(1)
np.random.seed(1)
torch.set_num_threads(1)
UNITS, ROUNDS, BATCH, RATE = 8, 16, 512, 5e-3
# What looks like writing counts for so many of the rest.
WEIGHT = 4
LIKELY = 0.5
SCORE = 1

rows = [json.loads(line) for line in open(sys.argv[1])]
seen = np.clip(np.nan_to_num(np.array([[v or 0 for v in r['seen']] for r in rows], np.float32)), -50, 50)
likeness = np.array([r['likeness'] for r in rows], np.float32)
asked = np.array([r['seed'] == rows[-1]['seed'] for r in rows])
means, spreads = seen[~asked].mean(0), seen[~asked].std(0) + 1e-6
x = torch.from_numpy(np.clip((seen - means) / spreads, -4, 4))
y = torch.from_numpy(likeness)
net = nn.Sequential(nn.Linear(x.shape[1], UNITS), nn.ReLU(), nn.Linear(UNITS, 1))
opt = torch.optim.Adam(net.parameters(), lr=RATE)
train = np.where(~asked)[0]
for r in range(ROUNDS):
    for g in opt.param_groups:
        g['lr'] = RATE * (1 - r / ROUNDS) + 2e-4
    order = np.random.permutation(train)
    for s in range(0, len(order), BATCH):
        t = y[order[s:s + BATCH]]
        loss = F.binary_cross_entropy_with_logits(net(x[order[s:s + BATCH]])[:, 0], t, weight=1 + WEIGHT * t)
        opt.zero_grad()
        loss.backward()
        opt.step()
with torch.no_grad():
    order = net(x)[:, 0].numpy()

levels = {}
for i in np.where(asked)[0]:
    levels.setdefault(rows[i]['level'], []).append(i)
print(len(train), 'chains learnt on,', int(asked.sum()), 'asked,', int((likeness[asked] >= LIKELY).sum()), 'of them like writing')
for first in (8, 16, 20, 24, 30, 40, 60):
    found = {'learnt': 0, 'score': 0}
    for its in levels.values():
        for name, values in (('learnt', order), ('score', seen[:, SCORE])):
            found[name] += sum(likeness[i] >= LIKELY for i in sorted(its, key=lambda i: -values[i])[:first])
    of = (likeness[asked] >= LIKELY).sum()
    print('among the first', first, {name: round(float(n / of), 3) for name, n in found.items()})


def numbers(values):
    return '[' + ', '.join('%.6g' % v for v in values) + ']'


w1, b1, w2, b2 = [p.detach().numpy() for p in net.parameters()]
with open(sys.argv[2], 'w') as out:
    out.write('/** Weights of the first look (first-look.ts), learnt by scripts/likeness/first-look.py. */\n')
    out.write('export const MEANS = %s;\nexport const SPREADS = %s;\n' % (numbers(means), numbers(spreads)))
    out.write('export const BIAS = %.6g;\nexport const UNITS = [\n' % b2[0])
    for u in range(UNITS):
        out.write('  { from: %s, bias: %.6g, counts: %.6g },\n' % (numbers(w1[u]), b1[u], w2[0][u]))
    out.write('];\n')
