//! Makes the page for frames of the app's own page: the same program, which sees by this page what it is.

use crate::{Failure, Result};

/// The page's name in a build.
pub(crate) const NAME: &str = "embed.html";

/// What tells the program where it is.
const PLACE: &str = r#"<meta name="place" content="embed"><meta name="robots" content="noindex">"#;

/// What is seen until the program comes. A frame has no room for more.
const OPENING: &str = r#"<div id=app><main id=main><div class="narrow opening"><h1>Mock interviewer</h1><p class="soft waiting">Opening …</p><p class="notice bad failure" role=alert>The program could not start. Reload the page; if that does not help, update the browser: it needs WebAssembly, as every browser since 2023 has it.</p><noscript><p class=notice>This is a program: allow JavaScript for it, and it starts. Nothing is sent anywhere.</p></noscript></div></main></div></body>"#;

/// The page for frames, from the app's as trunk wrote it.
pub(crate) fn page(index: &str) -> Result<String> {
    // Only a whole app is installed, and only a whole app has an icon of its own.
    let html = without(
        index,
        "<link",
        &["rel=manifest", "rel=icon", "apple-touch-icon"],
    );
    let html = without(&html, "<meta", &["theme-color", "name=description"]);
    let html = replaced(&html, "<html", "<html ", "<html class=embed ")?;
    let body = html
        .find("<div id=app>")
        .or_else(|| html.find("<div id=\"app\">"));
    let (start, end) = body
        .zip(html.find("</body>").map(|at| at + "</body>".len()))
        .filter(|(start, end)| start < end)
        .ok_or_else(|| unlike("the place of the app"))?;
    let html = format!("{}{OPENING}{}", &html[..start], &html[end..]);
    super::policy::after_charset(&html, PLACE)
}

fn unlike(what: &str) -> Failure {
    Failure(format!(
        "index.html has not {what} where it used to be; see xtask/src/site/embed.rs"
    ))
}

fn replaced(html: &str, what: &str, from: &str, to: &str) -> Result<String> {
    if html.contains(from) {
        Ok(html.replacen(from, to, 1))
    } else {
        Err(unlike(what))
    }
}

/// The page without the elements of one kind that have one of these marks.
fn without(html: &str, tag: &str, marks: &[&str]) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(start) = rest.find(tag) {
        let end = rest[start..]
            .find('>')
            .map_or(rest.len(), |at| start + at + 1);
        let element = rest[start..end].replace('"', "");
        out.push_str(&rest[..start]);
        if !marks.iter().any(|mark| element.contains(mark)) {
            out.push_str(&rest[start..end]);
        }
        rest = &rest[end..];
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    const INDEX: &str = r#"<!doctype html><html lang=en><meta charset=utf-8><meta content="Rounds." name=description><meta content="light dark" name=color-scheme><meta content=#fff name=theme-color><script>go()</script><link href=a.css rel=stylesheet><link href=m rel=manifest><link href=i.svg rel=icon><link href=p rel=apple-touch-icon></head><body><div id=app><header>Ways</header><main>Home</main></div></body></html>"#;

    #[test]
    fn the_page_for_frames_is_the_apps_without_its_ways_and_its_installation() {
        let page = page(INDEX).unwrap();
        for kept in [
            "<html class=embed lang=en>",
            r#"name="place" content="embed""#,
            r#"name="robots" content="noindex""#,
            "color-scheme",
            "<script>go()</script>",
            "rel=stylesheet",
            "<div id=app><main id=main>",
            "</div></body></html>",
        ] {
            assert!(page.contains(kept), "{kept} in {page}");
        }
        for gone in ["manifest", "icon", "theme-color", "Rounds.", "Ways", "Home"] {
            assert!(!page.contains(gone), "{gone} in {page}");
        }
        assert!(page.find("charset") < page.find("place"));
    }

    #[test]
    fn a_page_that_is_not_as_it_used_to_be_is_refused() {
        assert!(
            super::page("<!doctype html><meta charset=utf-8><div id=app></div></body>").is_err()
        );
        assert!(
            super::page("<!doctype html><html lang=en><meta charset=utf-8><p>no app</p></body>")
                .is_err()
        );
    }
}
