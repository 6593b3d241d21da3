//! The blocks of Python in a question file, as the verifier runs them.

use super::markdown::Complaint;

/// How a block is to be run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Run {
    /// Under CPython in WebAssembly.
    Wasm,
    /// By the machine's own Python, for the reason given.
    Host(String),
    /// Not at all, for the reason given.
    Skip(String),
}

/// One block of Python with what it must do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snippet {
    /// The section that holds it: blocks of one section share a namespace.
    pub section: String,
    /// The line of its first line of code, from 1.
    pub line: usize,
    /// The code.
    pub source: String,
    /// How to run it.
    pub run: Run,
    /// The exception that it must raise, by name.
    pub raises: Option<String>,
    /// What it must print, if an `output` block follows.
    pub output: Option<String>,
}

/// Every block of Python in a question file, in order.
#[must_use]
pub fn snippets(text: &str) -> Vec<Snippet> {
    read(text).0
}

/// What is wrong with the blocks, by byte offset.
pub(super) fn check(text: &str) -> Vec<Complaint> {
    read(text).1
}

fn read(text: &str) -> (Vec<Snippet>, Vec<Complaint>) {
    let (mut snippets, mut complaints): (Vec<Snippet>, Vec<Complaint>) = (Vec::new(), Vec::new());
    let mut section = String::new();
    let mut offset = 0;
    let mut lines = text.lines().enumerate();
    // Whether the last thing read was a block of Python, so that an output block may follow.
    let mut open_for_output = false;
    while let Some((number, line)) = lines.next() {
        let at = offset;
        offset += line.len() + 1;
        if let Some(title) = line.strip_prefix("## ") {
            title.clone_into(&mut section);
        }
        let Some(info) = line.trim_start().strip_prefix("```") else {
            open_for_output &= line.trim().is_empty();
            continue;
        };
        let indent = line.len() - line.trim_start().len();
        let mut source = String::new();
        for (_, code) in lines.by_ref() {
            offset += code.len() + 1;
            if code.trim() == "```" {
                break;
            }
            source.push_str(code.get(indent..).unwrap_or(code.trim_start()));
            source.push('\n');
            if code.chars().count() > 80 + indent {
                complaints.push((
                    at,
                    "a line of this block is longer than 76 characters; wrap it".to_owned(),
                ));
            }
        }
        match info.split_whitespace().next().unwrap_or_default() {
            "python" => match attributes(info) {
                Ok((run, raises)) => {
                    snippets.push(Snippet {
                        section: section.clone(),
                        line: number + 2,
                        source,
                        run,
                        raises,
                        output: None,
                    });
                    open_for_output = true;
                }
                Err(message) => complaints.push((at, message)),
            },
            "output" => match snippets.last_mut() {
                Some(snippet) if open_for_output => {
                    snippet.output = Some(source);
                    open_for_output = false;
                }
                _ => complaints.push((
                    at,
                    "an output block stands right after the python block that prints it".to_owned(),
                )),
            },
            _ => open_for_output = false,
        }
    }
    (snippets, complaints)
}

/// `python raises=KeyError host="why" skip="why"`.
fn attributes(info: &str) -> Result<(Run, Option<String>), String> {
    let mut rest = info.trim_start().trim_start_matches("python").trim();
    let (mut run, mut raises) = (Run::Wasm, None);
    while !rest.is_empty() {
        let wanted = "after ```python stand raises=Name, host=\"why\" or skip=\"why\"";
        let (key, value) = rest.split_once('=').ok_or(wanted)?;
        let (value, after) = match value.strip_prefix('"') {
            Some(quoted) => quoted
                .split_once('"')
                .ok_or("the reason needs a closing quote")?,
            None => value.split_once(' ').unwrap_or((value, "")),
        };
        if value.trim().len() < 3 {
            return Err(format!("{key} needs a reason in words"));
        }
        match key {
            "raises" => raises = Some(value.to_owned()),
            "host" => run = Run::Host(value.to_owned()),
            "skip" => run = Run::Skip(value.to_owned()),
            _ => return Err(wanted.to_owned()),
        }
        rest = after.trim_start();
    }
    Ok((run, raises))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_blocks_with_sections_outputs_and_attributes() {
        let text = "## Prompt\n```python\nprint(1)\n```\n```output\n1\n```\n## Answer\n```python raises=KeyError host=\"starts threads\"\n{}[1]\n```\n";
        let found = snippets(text);
        assert_eq!(found.len(), 2);
        assert_eq!((found[0].section.as_str(), found[0].line), ("Prompt", 3));
        assert_eq!(found[0].output.as_deref(), Some("1\n"));
        assert_eq!(found[1].run, Run::Host("starts threads".into()));
        assert_eq!(found[1].raises.as_deref(), Some("KeyError"));
        assert_eq!(check(text), []);
    }

    #[test]
    fn loose_outputs_and_unknown_attributes_are_named() {
        for text in [
            "```output\n1\n```\n",
            "```python often\nx\n```\n",
            "```python skip=\"\"\nx\n```\n",
        ] {
            assert_eq!(check(text).len(), 1, "{text}");
        }
    }
}
