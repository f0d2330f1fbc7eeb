//! Why a form is refused.

/// What a spreadsheet allows for the name of a sheet, in UTF-16 units.
pub(super) const MAX_SHEET_NAME: usize = 31;

/// Why a form could not be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FormError {
    /// No TOML, an unknown field or a missing one.
    #[error("line {line}: {words}")]
    Syntax {
        /// Where it is, from 1; 0 where there is no place.
        line: usize,
        /// The parser's own words.
        words: String,
    },
    /// A value that says nothing.
    #[error("{field} is blank")]
    Blank {
        /// Its field.
        field: &'static str,
    },
    /// A value with a character that cannot stand there.
    #[error("{field} holds {character:?}")]
    Forbidden {
        /// Its field.
        field: &'static str,
        /// The character.
        character: char,
    },
    /// The name of a table longer than a sheet's may be.
    #[error("{field} is longer than {MAX_SHEET_NAME} characters")]
    LongName {
        /// Its field.
        field: &'static str,
    },
    /// The heading of a chat button does not say where its number goes.
    #[error("chat.button has to say {{n}} once")]
    NoNumber,
    /// Two tables of one name or in one file, or two headings that cannot be told apart.
    #[error("{first} and {second} cannot be told apart")]
    Alike {
        /// One field.
        first: &'static str,
        /// The other.
        second: &'static str,
    },
    /// A column stands twice or not at all.
    #[error("order has to name text, title and target once, and the constant where there is one")]
    Order,
    /// A constant column with so much in it that it is no constant.
    #[error("constant.value is too long")]
    LongConstant,
}
