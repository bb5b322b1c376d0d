"""Files into documents: readers, encodings, metadata, zones, publication dates."""

from claimcheck.documents.corpus import Corpus, make_document, read_corpus

__all__ = ["Corpus", "make_document", "read_corpus"]
