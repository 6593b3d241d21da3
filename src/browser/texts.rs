//! Many texts out of the browser at once.

use js_sys::Array;

/// Texts out of the browser. Bringing thousands over one by one takes most of the time that reading a long
/// history takes, so that they come as one, with a sign between them that JSON never holds raw.
pub(super) enum Texts {
    Joined(String),
    /// One of them is damaged and holds the sign, or there are none.
    Apart(Vec<String>),
}

impl Texts {
    pub(super) fn of(texts: &Array) -> Self {
        let joined: String = texts.join("\0").into();
        if texts.length() as usize == 1 + joined.matches('\0').count() {
            Self::Joined(joined)
        } else {
            Self::Apart(texts.iter().filter_map(|text| text.as_string()).collect())
        }
    }

    pub(super) fn iter(&self) -> Box<dyn Iterator<Item = &str> + '_> {
        match self {
            Self::Joined(joined) => Box::new(joined.split('\0')),
            Self::Apart(texts) => Box::new(texts.iter().map(String::as_str)),
        }
    }
}
