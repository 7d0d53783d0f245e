"""PDF with a text layer: letters have only places there; lines, paragraphs and tables are found anew."""
