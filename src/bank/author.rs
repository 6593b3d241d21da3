//! The authors' side of the bank: reads the files that people edit, checks them and packs them.
//!
//! Native only. The browser gets what [`pack()`] writes. The format is explained for authors in
//! `assets/bank/GUIDE.md`.

mod code;
mod highlight;
mod lint;
mod markdown;
mod pack;
mod read;
mod sections;
mod task;

use std::{
    collections::BTreeMap,
    fmt,
    path::{Path, PathBuf},
};

pub use code::{Run, Snippet, snippets};
pub use lint::counts;
pub use pack::{PackedFile, pack, pack_one};

use super::Question;

/// What is wrong with a file of the bank, and what to do.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// The file.
    pub file: PathBuf,
    /// The line, from 1.
    pub line: usize,
    /// What is wrong and what to do.
    pub message: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file.display(), self.line, self.message)
    }
}

/// A question as it was read: whole, and where its sources are.
#[derive(Debug, Clone)]
pub struct Authored {
    /// The question.
    pub question: Question,
    /// The Markdown file.
    pub file: PathBuf,
    /// The Python files beside it, by name, with their text.
    pub python: BTreeMap<String, String>,
}

/// A bank as authors keep it: a folder that was read and found sound.
#[derive(Debug, Clone)]
pub struct Folder {
    /// What the bank is called.
    pub title: String,
    /// The authors' version.
    pub version: String,
    /// Every question, ordered by id.
    pub questions: Vec<Authored>,
}

/// Reads and checks a whole bank.
///
/// # Errors
/// Every finding in every file, ordered by file and line.
pub fn read_folder(root: &Path) -> Result<Folder, Vec<Finding>> {
    read::folder(root)
}
