//! What a build consists of: its files with their hashes, and the name that follows from them.

use std::{collections::BTreeMap, fs, path::Path};

use base64::{Engine, prelude::BASE64_STANDARD};
use sha2::{Digest, Sha256};

use crate::{Failure, Result};

/// The SHA-256 of every file by its name, which is its path with `/` between the parts.
pub(crate) type Files = BTreeMap<String, [u8; 32]>;

/// Every file under a folder.
pub(crate) fn list(folder: &Path) -> Result<Files> {
    let mut files = Files::new();
    collect(folder, "", &mut files)?;
    Ok(files)
}

fn collect(folder: &Path, prefix: &str, files: &mut Files) -> Result<()> {
    let failed = |error: std::io::Error| Failure(format!("{}: {error}", folder.display()));
    for entry in fs::read_dir(folder).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let name = entry.file_name().into_string().map_err(|name| {
            Failure(format!(
                "{}: not a name for the web",
                name.to_string_lossy()
            ))
        })?;
        // The worker compares addresses with names as they are.
        if !name
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(&byte))
        {
            return Err(Failure(format!(
                "{name}: files of a build are named with letters, digits, dots, dashes and underscores"
            )));
        }
        let path = entry.path();
        if path.is_dir() {
            collect(&path, &format!("{prefix}{name}/"), files)?;
        } else {
            let bytes = fs::read(&path).map_err(failed)?;
            files.insert(format!("{prefix}{name}"), Sha256::digest(bytes).into());
        }
    }
    Ok(())
}

/// The build's name: 12 hex digits that change with any file.
pub(crate) fn identity(files: &Files) -> String {
    let mut all = Sha256::new();
    for (name, hash) in files {
        all.update(name.as_bytes());
        all.update([0]);
        all.update(hash);
    }
    let digest: [u8; 32] = all.finalize().into();
    digest[..6]
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// The list as JSON, hashes in base64.
pub(crate) fn json(files: &Files) -> String {
    let list: BTreeMap<&str, String> = files
        .iter()
        .map(|(name, hash)| (name.as_str(), BASE64_STANDARD.encode(hash)))
        .collect();
    serde_json::json!(list).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_changes_with_a_byte_and_with_a_name() {
        let one = |name: &str, byte| Files::from([(name.to_owned(), [byte; 32])]);
        let name = identity(&one("a", 1));
        assert_eq!(name.len(), 12);
        assert_eq!(name, identity(&one("a", 1)));
        assert_ne!(name, identity(&one("a", 2)));
        assert_ne!(name, identity(&one("b", 1)));
    }
}
