//! Paints code when the bank is packed, so that the page has nothing to parse.

use std::cell::RefCell;

use tree_sitter_highlight::{HighlightConfiguration, HighlightEvent, Highlighter};

use crate::bank::{Block, Doc, Paint, Span};

/// Names that the grammar's own queries use, and the colour that each gets here.
const NAMES: &[(&str, Paint)] = &[
    ("attribute", Paint::Name),
    ("comment", Paint::Comment),
    ("constant", Paint::Plain),
    ("constant.builtin", Paint::Number),
    ("constructor", Paint::Name),
    ("embedded", Paint::Plain),
    ("escape", Paint::String),
    ("function", Paint::Name),
    ("function.builtin", Paint::Name),
    ("function.method", Paint::Name),
    ("keyword", Paint::Keyword),
    ("number", Paint::Number),
    ("operator", Paint::Plain),
    ("property", Paint::Plain),
    ("punctuation", Paint::Plain),
    ("string", Paint::String),
    ("type", Paint::Plain),
    ("variable", Paint::Plain),
];

thread_local! {
    static PYTHON: RefCell<Option<(Highlighter, HighlightConfiguration)>> = RefCell::new(python());
}

fn python() -> Option<(Highlighter, HighlightConfiguration)> {
    let mut grammar = HighlightConfiguration::new(
        tree_sitter_python::LANGUAGE.into(),
        "python",
        tree_sitter_python::HIGHLIGHTS_QUERY,
        "",
        "",
    )
    .ok()?;
    let names: Vec<&str> = NAMES.iter().map(|(name, _)| *name).collect();
    grammar.configure(&names);
    Some((Highlighter::new(), grammar))
}

/// A block of code in `lang`, painted if it is Python.
pub(super) fn block(lang: &str, source: &str) -> Block {
    let spans = match lang {
        "python" => paint(source),
        _ => None,
    };
    let spans = spans.unwrap_or_else(|| vec![Span(Paint::Plain, source.to_owned())]);
    Block::Code {
        lang: lang.to_owned(),
        spans,
    }
}

/// A document of one block of Python.
pub(super) fn python_doc(source: &str) -> Doc {
    Doc(vec![block("python", source.trim_end_matches('\n'))])
}

fn paint(source: &str) -> Option<Vec<Span>> {
    PYTHON.with_borrow_mut(|python| {
        let (highlighter, grammar) = python.as_mut()?;
        let events = highlighter
            .highlight(grammar, source.as_bytes(), None, None, |_| None)
            .ok()?;
        let mut spans: Vec<Span> = Vec::new();
        let mut colours = vec![Paint::Plain];
        for event in events {
            match event.ok()? {
                HighlightEvent::HighlightStart(name) => {
                    colours.push(NAMES.get(name.0).map_or(Paint::Plain, |(_, paint)| *paint));
                }
                HighlightEvent::HighlightEnd => {
                    colours.pop();
                }
                HighlightEvent::Source { start, end } => {
                    let text = source.get(start..end)?;
                    let paint = colours.last().copied().unwrap_or(Paint::Plain);
                    push(&mut spans, paint, text);
                }
            }
        }
        Some(spans)
    })
}

/// White space takes the colour before it, and equal neighbours become one span.
fn push(spans: &mut Vec<Span>, paint: Paint, text: &str) {
    match spans.last_mut() {
        Some(Span(before, run)) if *before == paint || text.trim().is_empty() => run.push_str(text),
        _ => spans.push(Span(paint, text.to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spans(source: &str) -> Vec<Span> {
        match block("python", source) {
            Block::Code { spans, .. } => spans,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn paints_python_and_keeps_every_byte() {
        let source =
            "def greet(name: str) -> str:\n    # hello\n    return f\"hi {name}\" if 1 else None";
        let spans = spans(source);
        assert_eq!(
            spans.iter().map(|s| s.1.as_str()).collect::<String>(),
            source
        );
        let paint_of = |part: &str| spans.iter().find(|s| s.1.contains(part)).map(|s| s.0);
        assert_eq!(paint_of("def"), Some(Paint::Keyword));
        assert_eq!(paint_of("greet"), Some(Paint::Name));
        assert_eq!(paint_of("# hello"), Some(Paint::Comment));
        assert_eq!(paint_of("hi "), Some(Paint::String));
        assert_eq!(paint_of("None"), Some(Paint::Number));
    }

    #[test]
    fn other_languages_stay_plain() {
        assert_eq!(
            block("sql", "SELECT 1"),
            Block::Code {
                lang: "sql".into(),
                spans: vec![Span(Paint::Plain, "SELECT 1".into())],
            }
        );
    }
}
