"""RFC 9162 §2.1 word for word: recursive, slow, and the judge of the real tree."""

from hashlib import sha256


def _split(count):
    power = 1
    while power * 2 < count:
        power *= 2
    return power


def root(records):
    """MTH(D_n) of §2.1.1."""
    if not records:
        return sha256().digest()
    if len(records) == 1:
        return sha256(b"\x00" + records[0]).digest()
    k = _split(len(records))
    return sha256(b"\x01" + root(records[:k]) + root(records[k:])).digest()


def path(m, records):
    """PATH(m, D_n) of §2.1.3.1."""
    if len(records) == 1:
        return []
    k = _split(len(records))
    if m < k:
        return [*path(m, records[:k]), root(records[k:])]
    return [*path(m - k, records[k:]), root(records[:k])]


def proof(m, records):
    """PROOF(m, D_n) of §2.1.4.1, for 0 < m < n."""
    return _subproof(m, records, complete=True)


def _subproof(m, records, *, complete):
    if m == len(records):
        return [] if complete else [root(records)]
    k = _split(len(records))
    if m <= k:
        return [*_subproof(m, records[:k], complete=complete), root(records[k:])]
    return [*_subproof(m - k, records[k:], complete=False), root(records[:k])]
