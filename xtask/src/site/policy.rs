//! The content security policy of a page, as a `<meta>` in it, so that it holds on any host.
//!
//! Nothing runs but the build's own files and the inline scripts whose hashes are listed here; nothing is
//! asked of another origin. `frame-ancestors` can't be set from within a page: docs/hosting.md has the header.

use base64::{Engine, prelude::BASE64_STANDARD};
use sha2::{Digest, Sha256};

use crate::{Failure, Result};

/// Where the rest of a page comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Page {
    /// From the files beside it, on a host.
    Hosted,
    /// From itself: scripts and styles are inline.
    OneFile,
}

/// The policy for a page of this text.
pub(crate) fn policy(html: &str, page: Page) -> Result<String> {
    let scripts = hashes(html, "script")?;
    let script = |own: &str| format!("script-src {own}'wasm-unsafe-eval' {}", scripts.join(" "));
    let mut rules = match page {
        // WebKit complains of `manifest-src` on its console, so the manifest falls under `default-src`.
        Page::Hosted => vec![
            "default-src 'self'".to_owned(),
            script("'self' "),
            "style-src 'self'".to_owned(),
            "img-src 'self'".to_owned(),
            "connect-src 'self'".to_owned(),
            "worker-src 'self'".to_owned(),
            "frame-src 'none'".to_owned(),
        ],
        Page::OneFile => vec![
            "default-src 'none'".to_owned(),
            script(""),
            format!("style-src {}", hashes(html, "style")?.join(" ")),
            "img-src data:".to_owned(),
        ],
    };
    rules.extend(
        [
            "base-uri 'none'",
            "form-action 'none'",
            "object-src 'none'",
            "require-trusted-types-for 'script'",
        ]
        .map(str::to_owned),
    );
    // The address of the worker is the only thing of the page that a Trusted Type is made for.
    rules.push(match page {
        Page::Hosted => "trusted-types worker".to_owned(),
        Page::OneFile => "trusted-types 'none'".to_owned(),
    });
    Ok(rules.join("; "))
}

/// Puts the policy right after the page's character set: it holds for what comes after it.
pub(crate) fn enforce(html: &str, page: Page) -> Result<String> {
    let policy = policy(html, page)?;
    after_charset(
        html,
        &format!(r#"<meta http-equiv="Content-Security-Policy" content="{policy}">"#),
    )
}

/// Puts markup right after the page's character set.
pub(crate) fn after_charset(html: &str, markup: &str) -> Result<String> {
    let at = html
        .find("<meta charset")
        .and_then(|start| Some(start + html[start..].find('>')? + 1))
        .ok_or_else(|| Failure("index.html does not begin with its charset".to_owned()))?;
    Ok(format!("{}{markup}{}", &html[..at], &html[at..]))
}

/// The hashes of a page's inline elements of one kind, as a policy names them.
fn hashes(html: &str, tag: &str) -> Result<Vec<String>> {
    let (open, close) = (format!("<{tag}"), format!("</{tag}>"));
    let mut found = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find(&open) {
        rest = &rest[at + open.len()..];
        let broken = || Failure(format!("index.html has a <{tag}> that does not end"));
        let (head, body) = rest.split_once('>').ok_or_else(broken)?;
        let (body, after) = body.split_once(&close).ok_or_else(broken)?;
        if !head.contains("src=") && !is_data(head) {
            let hash = BASE64_STANDARD.encode(Sha256::digest(body));
            found.push(format!("'sha256-{hash}'"));
        }
        rest = after;
    }
    Ok(found)
}

/// Whether a script element holds data, which never runs.
fn is_data(head: &str) -> bool {
    head.contains("text/plain") || head.contains("application/json")
}

#[cfg(test)]
mod tests {
    use super::*;

    const HTML: &str = "<!doctype html><meta charset=utf-8><title>t</title><script src=a.js></script><script type=module>go()</script><script type=text/plain>data</script>";

    #[test]
    fn inline_scripts_are_named_by_their_hash_and_nothing_else_is_let_in() {
        let policy = policy(HTML, Page::Hosted).unwrap();
        // printf 'go()' | openssl dgst -sha256 -binary | base64
        assert!(policy.contains("script-src 'self' 'wasm-unsafe-eval' 'sha256-5KYv+PUboo5h+0+YAtGRPbwv5d/QxzHslP4YGnUaxRw='; "), "{policy}");
        assert!(
            !policy.contains("unsafe-inline") && !policy.contains("http") && !policy.contains('*')
        );
    }

    #[test]
    fn the_policy_stands_before_everything_that_it_is_for() {
        let html = enforce(HTML, Page::Hosted).unwrap();
        let at = |part: &str| html.find(part).unwrap();
        assert!(at("charset") < at("Content-Security-Policy"));
        assert!(at("Content-Security-Policy") < at("<title"));
        assert!(enforce("<p>no charset</p>", Page::Hosted).is_err());
        assert!(policy("<script>no end", Page::Hosted).is_err());
    }
}
