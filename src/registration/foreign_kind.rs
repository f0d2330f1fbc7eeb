//! Files in which no tables are read.

/// A kind of file in which no tables are read, so that a person can be told what to ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ForeignKind {
    /// A PDF.
    Pdf,
    /// A text document: Word, OpenDocument, RTF.
    TextDocument,
    /// A presentation.
    Presentation,
    /// A picture.
    Picture,
    /// Apple's Numbers.
    Numbers,
    /// An archive.
    Archive,
    /// A page saved with its pictures (`.mht`).
    WebArchive,
    /// Excel before 97.
    OldExcel,
    /// A document of messages (JSON).
    Messages,
    /// Something else that is no text.
    Unknown,
}
