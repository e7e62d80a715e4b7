"""The handover room: packages packed, verified (四性检测), received and restored."""
