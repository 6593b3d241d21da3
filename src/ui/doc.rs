//! The bank's text as nodes. Nothing is ever parsed as HTML.

use std::ops::Range;

use yew::prelude::*;

use crate::{
    bank::{Block, Doc, Inline, Paint, Span},
    browser::page,
};

/// A document.
pub(super) fn doc(doc: &Doc) -> Html {
    doc.0.iter().map(block).collect()
}

/// A document of one paragraph without the paragraph around it, for labels and list items.
pub(super) fn line(doc: &Doc) -> Html {
    match doc.0.as_slice() {
        [Block::Paragraph(line)] => inlines(line),
        blocks => blocks.iter().map(block).collect(),
    }
}

fn block(block: &Block) -> Html {
    match block {
        Block::Paragraph(line) => html! { <p>{ inlines(line) }</p> },
        Block::Bullets(items) => html! { <ul>{ for items.iter().map(item) }</ul> },
        Block::Numbers(items) => html! { <ol>{ for items.iter().map(item) }</ol> },
        Block::Code { lang, spans } => code(lang, spans),
        Block::Table { head, rows } => html! {
            <div class="scroll" tabindex="0" role="group" aria-label="Table">
                <table>
                    <thead><tr>{ for head.iter().map(|cell| html! { <th scope="col">{ inlines(cell) }</th> }) }</tr></thead>
                    <tbody>
                        { for rows.iter().map(|row| html! {
                            <tr>{ for row.iter().map(|cell| html! { <td>{ inlines(cell) }</td> }) }</tr>
                        }) }
                    </tbody>
                </table>
            </div>
        },
    }
}

fn item(doc: &Doc) -> Html {
    html! { <li>{ line(doc) }</li> }
}

fn code(lang: &str, spans: &[Span]) -> Html {
    let label = match lang {
        "python" => "Python code",
        "output" => "What it prints",
        _ => "Code",
    };
    html! {
        <pre class={classes!((lang == "output").then_some("output"))} tabindex="0" role="group" aria-label={label}>
            <code>{ for spans.iter().map(span) }</code>
        </pre>
    }
}

fn span(Span(paint, text): &Span) -> Html {
    let class = match paint {
        Paint::Plain => return html! { { text } },
        Paint::Keyword => "k",
        Paint::String => "s",
        Paint::Comment => "c",
        Paint::Number => "n",
        Paint::Name => "f",
    };
    html! { <span {class}>{ text }</span> }
}

fn inlines(line: &[Inline]) -> Html {
    line.iter().map(inline).collect()
}

fn inline(piece: &Inline) -> Html {
    match piece {
        Inline::Text(text) => html! { { text } },
        Inline::Code(code) => html! { <code>{ code }</code> },
        Inline::Strong(inner) => html! { <strong>{ inlines(inner) }</strong> },
        Inline::Emphasis(inner) => html! { <em>{ inlines(inner) }</em> },
        // A frame opens no windows: what a link leads to is shown instead.
        Inline::Link(href, inner) if page::is_embedded() => html! {
            <>{ inlines(inner) }<span class="meta">{ format!(" ({})", href.as_str()) }</span></>
        },
        Inline::Link(href, inner) => html! {
            <a href={href.as_str().to_owned()} rel="noopener noreferrer" target="_blank">{ inlines(inner) }</a>
        },
    }
}

/// The candidate's own text, with the given ranges marked.
pub(super) fn marked(text: &str, marks: &[Range<usize>]) -> Html {
    let mut nodes = Vec::new();
    let mut at = 0;
    for range in marks {
        nodes.push(html! { { &text[at..range.start] } });
        nodes.push(html! { <mark>{ &text[range.clone()] }</mark> });
        at = range.end;
    }
    nodes.push(html! { { &text[at..] } });
    nodes.into_iter().collect()
}
