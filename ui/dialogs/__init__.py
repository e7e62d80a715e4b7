"""Questions that must be answered before the work goes on."""
