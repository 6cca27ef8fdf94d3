"""The ten-client pre-pilot."""
