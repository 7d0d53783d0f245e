"""What a reader says of a document that it cannot read."""


class DocumentError(Exception):
    """A document that cannot be read. `code` says why; the sentence for people is document-<code> in locales/."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code
