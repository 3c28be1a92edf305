"""The tamper-evident log: a Merkle tree over the records, its proofs, its signed checkpoints and its exports."""
