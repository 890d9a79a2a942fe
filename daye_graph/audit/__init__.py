"""The plan against itself (一致性核对): general checks, each finding with its quotes."""
