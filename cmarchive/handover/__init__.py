"""The handover room: packages that leave a county, are verified, received, compared and signed."""
