//! The bank's text as HTML for programs that want that. Only the tags below, everything else escaped, and
//! all on one line.

use crate::bank::{Block, Doc, Inline, Span};

/// A document.
pub(super) fn doc(doc: &Doc) -> String {
    let mut out = String::new();
    append(doc, &mut out);
    out
}

fn append(doc: &Doc, out: &mut String) {
    for block in &doc.0 {
        match block {
            Block::Paragraph(line) => tag("p", out, |out| inlines(line, out)),
            Block::Bullets(items) => list("ul", items, out),
            Block::Numbers(items) => list("ol", items, out),
            Block::Code { spans, .. } => {
                tag("pre", out, |out| tag("code", out, |out| code(spans, out)))
            }
            Block::Table { head, rows } => tag("table", out, |out| {
                row("th", head, out);
                for cells in rows {
                    row("td", cells, out);
                }
            }),
        }
    }
}

/// A document of one paragraph without the paragraph around it.
pub(super) fn line(doc: &Doc) -> String {
    let mut out = String::new();
    one_line(doc, &mut out);
    out
}

fn one_line(doc: &Doc, out: &mut String) {
    match doc.0.as_slice() {
        [Block::Paragraph(line)] => inlines(line, out),
        _ => append(doc, out),
    }
}

fn tag(name: &str, out: &mut String, inner: impl FnOnce(&mut String)) {
    out.push_str(&format!("<{name}>"));
    inner(out);
    out.push_str(&format!("</{name}>"));
}

fn list(name: &str, items: &[Doc], out: &mut String) {
    tag(name, out, |out| {
        for item in items {
            tag("li", out, |out| one_line(item, out));
        }
    });
}

fn row(name: &str, cells: &[Vec<Inline>], out: &mut String) {
    tag("tr", out, |out| {
        for cell in cells {
            tag(name, out, |out| inlines(cell, out));
        }
    });
}

fn code(spans: &[Span], out: &mut String) {
    for Span(_, text) in spans {
        escape(text, out);
    }
}

fn inlines(line: &[Inline], out: &mut String) {
    for piece in line {
        match piece {
            Inline::Text(words) => prose(words, out),
            Inline::Code(words) => tag("code", out, |out| escape(words, out)),
            Inline::Strong(inner) => tag("b", out, |out| inlines(inner, out)),
            Inline::Emphasis(inner) => tag("i", out, |out| inlines(inner, out)),
            Inline::Link(href, inner) => {
                out.push_str("<a href=\"");
                escape(href.as_str(), out);
                out.push_str("\">");
                inlines(inner, out);
                out.push_str("</a>");
            }
        }
    }
}

/// Words outside code. A backslash stands in an element of its own, so that nobody takes `\(` for the
/// beginning of a formula; within code nobody does.
fn prose(words: &str, out: &mut String) {
    for (at, part) in words.split('\\').enumerate() {
        if at > 0 {
            out.push_str("<span>\\</span>");
        }
        escape(part, out);
    }
}

/// Text as text. Brackets and braces are escaped too, since Anki looks for `[sound:` and `{{` in fields.
pub(super) fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '[' => out.push_str("&#91;"),
            '{' => out.push_str("&#123;"),
            '\t' => out.push_str("&#9;"),
            '\n' => out.push_str("<br>"),
            '\r' => {}
            other => out.push(other),
        }
    }
}
