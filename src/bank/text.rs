//! Text of the bank as a tree from an allowlist: what is not in these types can't be shown.

use serde::{Deserialize, Serialize};

/// A run of paragraphs, lists, tables and code.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Doc(pub Vec<Block>);

/// One block of a [`Doc`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Block {
    /// A paragraph.
    #[serde(rename = "p")]
    Paragraph(Vec<Inline>),
    /// A bulleted list; each item is a document of its own.
    #[serde(rename = "ul")]
    Bullets(Vec<Doc>),
    /// A numbered list.
    #[serde(rename = "ol")]
    Numbers(Vec<Doc>),
    /// Code, cut into painted spans when the bank was packed.
    #[serde(rename = "code")]
    Code {
        /// The language as the author named it (`python`, `output`, `sql` …).
        lang: String,
        /// The code, in order; the texts together are the block.
        spans: Vec<Span>,
    },
    /// A table: one head row, then the body.
    #[serde(rename = "table")]
    Table {
        /// Cells of the head.
        head: Vec<Vec<Inline>>,
        /// Rows of cells.
        rows: Vec<Vec<Vec<Inline>>>,
    },
}

/// A piece of a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Inline {
    /// Plain words.
    #[serde(rename = "t")]
    Text(String),
    /// A short piece of code.
    #[serde(rename = "c")]
    Code(String),
    /// Important.
    #[serde(rename = "b")]
    Strong(Vec<Inline>),
    /// Stressed.
    #[serde(rename = "i")]
    Emphasis(Vec<Inline>),
    /// A link to somewhere that is safe to open.
    #[serde(rename = "a")]
    Link(Href, Vec<Inline>),
}

/// A piece of code in one colour: the text and how to paint it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span(pub Paint, pub String);

/// The colours of code, few on purpose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Paint {
    /// As the text around it.
    #[serde(rename = "")]
    Plain,
    /// `def`, `return`, `with` …
    #[serde(rename = "k")]
    Keyword,
    /// A string.
    #[serde(rename = "s")]
    String,
    /// A comment.
    #[serde(rename = "c")]
    Comment,
    /// A number, `None`, `True`.
    #[serde(rename = "n")]
    Number,
    /// A function or class where it is named or called, a decorator.
    #[serde(rename = "f")]
    Name,
}

/// An address that a bank may link to: `https:`, `mailto:` or a fragment, nothing that runs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Href(String);

impl Href {
    /// The address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Href {
    type Error = String;

    fn try_from(url: String) -> Result<Self, String> {
        let safe = ["https://", "mailto:", "#"]
            .iter()
            .any(|scheme| url.starts_with(scheme));
        if safe && !url.chars().any(|c| c.is_control() || c.is_whitespace()) {
            Ok(Self(url))
        } else {
            Err(format!(
                "the link “{url}” must start with https://, mailto: or #"
            ))
        }
    }
}

impl From<Href> for String {
    fn from(href: Href) -> Self {
        href.0
    }
}

impl Doc {
    /// Whether nothing would be shown.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The words outside blocks of code, for counting and for searching.
    #[must_use]
    pub fn prose(&self) -> String {
        let mut out = String::new();
        for block in &self.0 {
            block.prose(&mut out);
        }
        out
    }

    /// The text of its code blocks, those in lists included, without their colours.
    #[must_use]
    pub fn source(&self) -> String {
        let mut out = String::new();
        for block in &self.0 {
            block.source(&mut out);
        }
        out
    }
}

impl Block {
    fn source(&self, out: &mut String) {
        match self {
            Self::Code { spans, .. } => {
                if !out.is_empty() && !out.ends_with('\n') {
                    out.push('\n');
                }
                out.extend(spans.iter().map(|Span(_, text)| text.as_str()));
            }
            Self::Bullets(items) | Self::Numbers(items) => {
                for block in items.iter().flat_map(|item| &item.0) {
                    block.source(out);
                }
            }
            Self::Paragraph(_) | Self::Table { .. } => {}
        }
    }

    fn prose(&self, out: &mut String) {
        match self {
            Self::Paragraph(line) => Inline::prose(line, out),
            Self::Bullets(items) | Self::Numbers(items) => {
                for block in items.iter().flat_map(|item| &item.0) {
                    block.prose(out);
                }
            }
            Self::Code { .. } => {}
            Self::Table { head, rows } => {
                for cell in head.iter().chain(rows.iter().flatten()) {
                    Inline::prose(cell, out);
                }
            }
        }
    }
}

impl Inline {
    fn prose(line: &[Self], out: &mut String) {
        Self::append(line, out);
        out.push('\n');
    }

    fn append(line: &[Self], out: &mut String) {
        for piece in line {
            match piece {
                Self::Text(text) | Self::Code(text) => out.push_str(text),
                Self::Strong(inner) | Self::Emphasis(inner) | Self::Link(_, inner) => {
                    Self::append(inner, out);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_that_could_run_something_are_refused() {
        for url in [
            "javascript:alert(1)",
            "JavaScript:x",
            "data:text/html,x",
            " https://a",
            "https://a b",
            "//a",
        ] {
            assert!(Href::try_from(url.to_owned()).is_err(), "{url}");
        }
        for url in [
            "https://docs.python.org/3/",
            "mailto:a@example.org",
            "#hints",
        ] {
            assert!(Href::try_from(url.to_owned()).is_ok(), "{url}");
        }
    }

    #[test]
    fn prose_leaves_code_blocks_out() {
        let doc = Doc(vec![
            Block::Paragraph(vec![
                Inline::Text("Use ".into()),
                Inline::Code("zip".into()),
            ]),
            Block::Code {
                lang: "python".into(),
                spans: vec![Span(Paint::Plain, "x = 1".into())],
            },
        ]);
        assert_eq!(doc.prose(), "Use zip\n");
        let twice = Doc(vec![
            Block::Bullets(vec![doc.clone()]),
            Block::Numbers(vec![doc]),
        ]);
        assert_eq!(twice.source(), "x = 1\nx = 1");
    }
}
