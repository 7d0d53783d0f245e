"""The container that Word and Excel share: parts of XML in a zip archive, tied by relationships (ECMA-376, part 2)."""
