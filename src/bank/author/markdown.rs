//! Markdown to the [`Doc`] tree. What the tree has no word for is a finding, not a guess.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::highlight;
use crate::bank::{Block, Doc, Href, Inline};

/// A message about a place in the text, by byte offset.
pub(super) type Complaint = (usize, String);

/// A heading of the file and what stands below it, up to the next heading of the same or a higher level.
#[derive(Debug)]
pub(super) struct Part {
    /// 2 or 3.
    pub(super) level: u8,
    /// The heading's text.
    pub(super) title: String,
    /// Where the heading starts, in bytes.
    pub(super) at: usize,
    /// The blocks below it, before the next heading, each with its place.
    pub(super) blocks: Vec<(usize, Block)>,
}

impl Part {
    /// The blocks as a document.
    pub(super) fn doc(&self) -> Doc {
        Doc(self.blocks.iter().map(|(_, block)| block.clone()).collect())
    }
}

/// Parses `text`, whose first byte stands at `base` in the file.
pub(super) fn parts(text: &str, base: usize) -> (Vec<Part>, Vec<Complaint>) {
    let mut reader = Reader {
        events: Parser::new_ext(text, Options::ENABLE_TABLES)
            .into_offset_iter()
            .peekable(),
        base,
        complaints: Vec::new(),
    };
    let parts = reader.parts();
    (parts, reader.complaints)
}

struct Reader<'a, I: Iterator<Item = (Event<'a>, Range<usize>)>> {
    events: std::iter::Peekable<I>,
    base: usize,
    complaints: Vec<Complaint>,
}

impl<'a, I: Iterator<Item = (Event<'a>, Range<usize>)>> Reader<'a, I> {
    fn complain(&mut self, at: usize, message: impl Into<String>) {
        self.complaints.push((self.base + at, message.into()));
    }

    fn parts(&mut self) -> Vec<Part> {
        let mut parts: Vec<Part> = Vec::new();
        while let Some((event, place)) = self.events.next() {
            if let Event::Start(Tag::Heading { level, .. }) = event {
                let level = match level {
                    HeadingLevel::H2 => 2,
                    HeadingLevel::H3 => 3,
                    _ => {
                        self.complain(
                            place.start,
                            "use ## for sections and ### for criteria, no other headings",
                        );
                        3
                    }
                };
                let title = plain(&self.inlines(TagEnd::Heading(heading_level(level))));
                parts.push(Part {
                    level,
                    title,
                    at: self.base + place.start,
                    blocks: Vec::new(),
                });
            } else if let Some(block) = self.block(event, place.start) {
                match parts.last_mut() {
                    Some(part) => part.blocks.push((self.base + place.start, block)),
                    None => self.complain(
                        place.start,
                        "text before the first heading; start with ## Prompt",
                    ),
                }
            }
        }
        parts
    }

    /// The block that `event` opens, if it is one that the bank allows.
    fn block(&mut self, event: Event<'a>, at: usize) -> Option<Block> {
        match event {
            Event::Start(Tag::Paragraph) => Some(Block::Paragraph(self.inlines(TagEnd::Paragraph))),
            Event::Start(Tag::List(start)) => {
                let items = self.items(start.is_some());
                Some(if start.is_some() {
                    Block::Numbers(items)
                } else {
                    Block::Bullets(items)
                })
            }
            Event::Start(Tag::CodeBlock(kind)) => {
                let info = match kind {
                    CodeBlockKind::Fenced(info) => info.to_string(),
                    CodeBlockKind::Indented => {
                        self.complain(
                            at,
                            "indented code: use a fenced block that names its language",
                        );
                        String::new()
                    }
                };
                let mut source = String::new();
                for (event, _) in self.events.by_ref() {
                    match event {
                        Event::Text(text) => source.push_str(&text),
                        Event::End(TagEnd::CodeBlock) => break,
                        _ => {}
                    }
                }
                let lang = info
                    .split_whitespace()
                    .next()
                    .unwrap_or_default()
                    .to_owned();
                if lang.is_empty() {
                    self.complain(
                        at,
                        "name the block's language after ``` (python, output, sql, text …)",
                    );
                }
                Some(highlight::block(&lang, source.trim_end_matches('\n')))
            }
            Event::Start(Tag::Table(_)) => Some(self.table()),
            Event::Start(tag) => {
                self.complain(
                    at,
                    format!(
                        "{} is not allowed in the bank; use paragraphs, lists, tables and code",
                        name(&tag)
                    ),
                );
                self.skip();
                None
            }
            Event::Html(_) | Event::InlineHtml(_) => {
                self.complain(at, "raw HTML is not allowed; write Markdown");
                None
            }
            Event::Rule => {
                self.complain(at, "a rule is not allowed; use a heading or nothing");
                None
            }
            _ => None,
        }
    }

    /// Leaves a tag whose start was read and whose content is not wanted.
    fn skip(&mut self) {
        let mut depth = 1;
        while depth > 0 {
            match self.events.next() {
                Some((Event::Start(_), _)) => depth += 1,
                Some((Event::End(_), _)) => depth -= 1,
                Some(_) => {}
                None => break,
            }
        }
    }

    fn items(&mut self, ordered: bool) -> Vec<Doc> {
        let mut items = Vec::new();
        while let Some((event, _)) = self.events.next() {
            match event {
                Event::Start(Tag::Item) => items.push(self.item()),
                Event::End(TagEnd::List(end)) if end == ordered => break,
                _ => {}
            }
        }
        items
    }

    /// A list item: in a tight list its first line stands without a paragraph around it.
    fn item(&mut self) -> Doc {
        let mut blocks = Vec::new();
        let mut line: Vec<Inline> = Vec::new();
        while let Some((event, place)) = self.events.next() {
            match event {
                Event::End(TagEnd::Item) => break,
                Event::Start(Tag::Paragraph | Tag::List(_) | Tag::CodeBlock(_) | Tag::Table(_)) => {
                    if !line.is_empty() {
                        blocks.push(Block::Paragraph(join(std::mem::take(&mut line))));
                    }
                    blocks.extend(self.block(event, place.start));
                }
                event => line.extend(self.inline(event, place.start)),
            }
        }
        if !line.is_empty() {
            blocks.push(Block::Paragraph(join(line)));
        }
        Doc(blocks)
    }

    fn table(&mut self) -> Block {
        let (mut head, mut rows) = (Vec::new(), Vec::new());
        let mut row = Vec::new();
        while let Some((event, _)) = self.events.next() {
            match event {
                Event::Start(Tag::TableCell) => row.push(self.inlines(TagEnd::TableCell)),
                Event::End(TagEnd::TableHead) => head = std::mem::take(&mut row),
                Event::End(TagEnd::TableRow) => rows.push(std::mem::take(&mut row)),
                Event::End(TagEnd::Table) => break,
                _ => {}
            }
        }
        Block::Table { head, rows }
    }

    fn inlines(&mut self, end: TagEnd) -> Vec<Inline> {
        let mut line = Vec::new();
        while let Some((event, place)) = self.events.next() {
            if event == Event::End(end) {
                break;
            }
            line.extend(self.inline(event, place.start));
        }
        join(line)
    }

    fn inline(&mut self, event: Event<'a>, at: usize) -> Option<Inline> {
        match event {
            Event::Text(text) => Some(Inline::Text(text.to_string())),
            Event::Code(code) => Some(Inline::Code(code.to_string())),
            Event::SoftBreak | Event::HardBreak => Some(Inline::Text(" ".to_owned())),
            Event::Start(Tag::Strong) => Some(Inline::Strong(self.inlines(TagEnd::Strong))),
            Event::Start(Tag::Emphasis) => Some(Inline::Emphasis(self.inlines(TagEnd::Emphasis))),
            Event::Start(Tag::Link { dest_url, .. }) => {
                let inner = self.inlines(TagEnd::Link);
                match Href::try_from(dest_url.to_string()) {
                    Ok(href) => Some(Inline::Link(href, inner)),
                    Err(message) => {
                        self.complain(at, message);
                        None
                    }
                }
            }
            Event::Start(tag) => {
                self.complain(at, format!("{} is not allowed in the bank", name(&tag)));
                self.skip();
                None
            }
            Event::Html(_) | Event::InlineHtml(_) => {
                self.complain(at, "raw HTML is not allowed; put code between backticks");
                None
            }
            _ => None,
        }
    }
}

/// Neighbouring texts become one, so that packed text is short.
fn join(line: Vec<Inline>) -> Vec<Inline> {
    let mut out: Vec<Inline> = Vec::with_capacity(line.len());
    for piece in line {
        match (out.last_mut(), piece) {
            (Some(Inline::Text(before)), Inline::Text(text)) => before.push_str(&text),
            (_, piece) => out.push(piece),
        }
    }
    out
}

/// The text of a line without its marks.
pub(super) fn plain(line: &[Inline]) -> String {
    Doc(vec![Block::Paragraph(line.to_vec())])
        .prose()
        .trim_end()
        .to_owned()
}

fn heading_level(level: u8) -> HeadingLevel {
    if level == 2 {
        HeadingLevel::H2
    } else {
        HeadingLevel::H3
    }
}

fn name(tag: &Tag<'_>) -> &'static str {
    match tag {
        Tag::BlockQuote(_) => "a quotation",
        Tag::Image { .. } => "an image",
        Tag::HtmlBlock => "raw HTML",
        Tag::Heading { .. } => "a heading here",
        _ => "this kind of Markdown",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn complaints(text: &str) -> Vec<String> {
        parts(text, 0)
            .1
            .into_iter()
            .map(|(_, message)| message)
            .collect()
    }

    #[test]
    fn reads_sections_with_lists_code_and_tables() {
        let text = "## One\nSome `code` and **bold**\non two lines.\n\n- a\n  ```python\n  x = 1\n  ```\n- b\n\n## Two\n| a | b |\n|---|---|\n| 1 | 2 |\n";
        let (parts, complaints) = parts(text, 0);
        assert_eq!(complaints, []);
        assert_eq!(
            parts.iter().map(|p| p.title.as_str()).collect::<Vec<_>>(),
            ["One", "Two"]
        );
        assert_eq!(
            parts[0].doc().prose(),
            "Some code and bold on two lines.\na\nb\n"
        );
        assert!(
            matches!(&parts[1].blocks[0].1, Block::Table { head, rows } if head.len() == 2 && rows.len() == 1)
        );
    }

    #[test]
    fn what_the_tree_has_no_word_for_is_named() {
        for (text, part) in [
            ("## A\n<b>x</b>", "HTML"),
            ("## A\n![x](https://e.example/x.png)", "image"),
            ("## A\n> quoted", "quotation"),
            ("## A\n[x](javascript:alert(1))", "https://"),
            ("## A\n```\nx\n```", "language"),
            ("# A", "##"),
            ("loose", "before the first heading"),
        ] {
            let found = complaints(text);
            assert!(
                found.iter().any(|message| message.contains(part)),
                "{text:?}: {found:?}"
            );
        }
    }
}
