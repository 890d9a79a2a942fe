"""The bundle that an open-data portal takes as it is: data, metadata and checksums in one folder."""
