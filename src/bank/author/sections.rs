//! What the sections of a question file mean: parts of Markdown to the fields of a [`Draft`].
//!
//! [`Draft`]: crate::bank::Draft

use super::markdown::{Complaint, Part, plain};
use crate::bank::{Block, Clarification, Criterion, Doc, Inline, NoGo, RedFlag};

/// The headings of a question, in the order in which they must stand, and whether each must be there.
pub(super) const HEADINGS: [(&str, bool); 8] = [
    ("Prompt", true),
    ("Context", false),
    ("Clarifications", true),
    ("Hints", true),
    ("Criteria", true),
    ("Answer", true),
    ("Pitfalls", true),
    ("Red flags", false),
];

/// The items of the one list that a section holds.
pub(super) fn items(part: &Part, complaints: &mut Vec<Complaint>) -> Vec<Doc> {
    match part.blocks.as_slice() {
        [(_, Block::Bullets(items) | Block::Numbers(items))] => items.clone(),
        [] => Vec::new(),
        [(at, _), ..] => {
            complaints.push((
                *at,
                format!("section {} holds one list and nothing else", part.title),
            ));
            Vec::new()
        }
    }
}

/// `**Question?** Reply.`
pub(super) fn clarification(item: &Doc) -> Result<Clarification, String> {
    let wanted = "write a clarification as “- **What they ask?** What you reply.”";
    let Some((Block::Paragraph(line), rest)) = item.0.split_first() else {
        return Err(wanted.to_owned());
    };
    let Some((Inline::Strong(ask), reply)) = line.split_first() else {
        return Err(wanted.to_owned());
    };
    let mut reply = reply.to_vec();
    if let Some(Inline::Text(first)) = reply.first_mut() {
        *first = first.trim_start().to_owned();
    }
    if plain(&reply).is_empty() {
        return Err(wanted.to_owned());
    }
    let mut blocks = vec![Block::Paragraph(reply)];
    blocks.extend_from_slice(rest);
    Ok(Clarification {
        ask: Doc(vec![Block::Paragraph(ask.clone())]),
        reply: Doc(blocks),
    })
}

/// `[tag] What worries.`; the tag is optional.
pub(super) fn red_flag(item: &Doc) -> Result<RedFlag, String> {
    let mut text = item.clone();
    let Some(Block::Paragraph(line)) = text.0.first_mut() else {
        return Err("start a red flag with a sentence".to_owned());
    };
    let Some(Inline::Text(first)) = line.first_mut() else {
        return Ok(RedFlag { no_go: None, text });
    };
    let Some((tag, rest)) = first.strip_prefix('[').and_then(|s| s.split_once(']')) else {
        return Ok(RedFlag { no_go: None, text });
    };
    let no_go: NoGo = tag
        .parse()
        .map_err(|error: crate::bank::UnknownWord| error.to_string())?;
    *first = rest.trim_start().to_owned();
    Ok(RedFlag {
        no_go: Some(no_go),
        text,
    })
}

/// `### id (dimension, weight[, edge][, stretch])`, a text, and a list of `signals:`, `probe:` and perhaps
/// `asked:`.
pub(super) fn criterion(part: &Part) -> Result<Criterion, Complaint> {
    let fail = |message: String| (part.at, message);
    let wanted = "write the heading as “### id (dimension, weight)”, with “, edge” if it is about an edge case and “, stretch” if it marks a stronger level";
    let (id, marks) = part
        .title
        .strip_suffix(')')
        .and_then(|title| title.split_once(" ("))
        .ok_or_else(|| fail(wanted.to_owned()))?;
    let marks: Vec<&str> = marks.split(',').map(str::trim).collect();
    let (dimension, weight, edge, stretch) = match marks.as_slice() {
        [dimension, weight] => (*dimension, *weight, false, false),
        [dimension, weight, "edge"] => (*dimension, *weight, true, false),
        [dimension, weight, "stretch"] => (*dimension, *weight, false, true),
        [dimension, weight, "edge", "stretch"] => (*dimension, *weight, true, true),
        _ => return Err(fail(wanted.to_owned())),
    };
    let dimension = dimension
        .parse()
        .map_err(|e: crate::bank::UnknownWord| fail(format!("dimension {e}")))?;
    let weight = weight
        .parse()
        .map_err(|e: crate::bank::UnknownWord| fail(format!("weight {e}")))?;
    let Some(((_, Block::Bullets(fields)), text)) = part.blocks.split_last() else {
        return Err(fail(format!(
            "end criterion {id} with a list of “- signals: …” and “- probe: …”"
        )));
    };
    let text = Doc(text.iter().map(|(_, block)| block.clone()).collect());
    let signals = field(fields, "signals")
        .ok_or_else(|| fail(format!("criterion {id} lacks “- signals: word, word”")))?;
    let probe = field(fields, "probe").ok_or_else(|| {
        fail(format!(
            "criterion {id} lacks “- probe: a follow-up question”"
        ))
    })?;
    let asked = match field(fields, "asked") {
        Some(places) => places_of(&places.prose()).ok_or_else(|| {
            fail(format!(
                "criterion {id}: write “- asked: 1, 3” with the clarifications' places, from 1"
            ))
        })?,
        None => Vec::new(),
    };
    if fields.len() != 2 + usize::from(!asked.is_empty()) {
        return Err(fail(format!(
            "criterion {id}: the list holds “signals”, “probe” and perhaps “asked”, once each"
        )));
    }
    let signals = signals
        .prose()
        .split(',')
        .map(|word| word.trim().to_owned())
        .filter(|word| !word.is_empty())
        .collect();
    Ok(Criterion {
        id: id.trim().to_owned(),
        dimension,
        weight,
        stretch,
        edge,
        asked,
        text,
        signals,
        probe,
    })
}

/// `1, 3`, counted from 1, as places from 0; `None` if it is anything else or nothing.
fn places_of(text: &str) -> Option<Vec<u8>> {
    text.split(',')
        .map(|place| place.trim().parse::<u8>().ok()?.checked_sub(1))
        .collect()
}

/// The item that starts with `name:`, without that start.
fn field(items: &[Doc], name: &str) -> Option<Doc> {
    items.iter().find_map(|item| {
        let mut item = item.clone();
        let Some(Block::Paragraph(line)) = item.0.first_mut() else {
            return None;
        };
        let Some(Inline::Text(first)) = line.first_mut() else {
            return None;
        };
        *first = first
            .strip_prefix(name)?
            .strip_prefix(':')?
            .trim_start()
            .to_owned();
        if first.is_empty() {
            line.remove(0);
        }
        Some(item)
    })
}
