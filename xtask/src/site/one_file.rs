//! The app as one HTML file that runs from a double click: the program, its styles and the bank are in it.
//!
//! The parts are deflated and written in base64, since a page is text; the browser inflates them, each pack of
//! the bank only when it is needed.

use std::{fs, io::Write, path::Path};

use base64::{Engine, prelude::BASE64_STANDARD};
use flate2::{Compression, write::DeflateEncoder};

use super::{files, policy, read};
use crate::{Failure, Result};

/// Reads the parts and starts the program; `INIT` stands for the name of its starting function.
const START: &str = include_str!("one_file.js");

/// The page for the build in `dist`, from the project's own `index.html`.
pub(crate) fn page(project: &Path, dist: &Path, build: &str) -> Result<String> {
    let html = read(&project.join("index.html"))?;
    let names = files::list(dist)?;
    let one = |ending: &str| {
        let mut found = names.keys().filter(|name| {
            name.ends_with(ending) && !name.contains('/') && *name != super::worker::NAME
        });
        match (found.next(), found.next()) {
            (Some(name), None) => Ok(dist.join(name)),
            _ => Err(Failure(format!("dist/ should hold one {ending} file"))),
        }
    };
    let program = read(&one(".js")?)?;
    let init = program
        .split(" as default")
        .next()
        .and_then(|before| before.rsplit([' ', ',', '{']).next())
        .filter(|name| !name.is_empty() && program.contains(" as default"))
        .ok_or_else(|| Failure("the program's script has no default export".to_owned()))?;
    let start = START.replace("INIT", init);
    let style = read(&one(".css")?)?;
    for text in [&program, &style] {
        if text.contains("</") {
            return Err(Failure(
                "a script or style holds “</”, which ends it when it is inline".to_owned(),
            ));
        }
    }

    let icon = BASE64_STANDARD.encode(read(&project.join("assets/icons/icon.svg"))?);
    let head = format!(
        "<link rel=\"icon\" href=\"data:image/svg+xml;base64,{icon}\">\n<script>{}</script>\n<style>{style}</style>\n",
        read(&project.join("assets/start.js"))?,
    );
    let mut body = part("app.wasm", &one(".wasm")?)?;
    for name in names
        .keys()
        .filter(|name| name.starts_with("bank/") && name.ends_with(".json"))
    {
        body.push_str(&part(name, &dist.join(name))?);
    }
    body.push_str(&format!(
        "<script type=\"module\">{program}\n{start}</script>\n"
    ));

    let html = before(&without_links(&html)?, "</head>", &head)?;
    let html = before(&html, "</body>", &body)?;
    let html = policy::enforce(&html, policy::Page::OneFile)?;
    policy::after_charset(
        &html,
        &format!("<meta name=\"edition\" content=\"one-file {build}\">"),
    )
}

/// A file as text that a page can hold.
fn part(name: &str, path: &Path) -> Result<String> {
    let failed = |error: std::io::Error| Failure(format!("{}: {error}", path.display()));
    let mut deflate = DeflateEncoder::new(Vec::new(), Compression::best());
    deflate
        .write_all(&fs::read(path).map_err(failed)?)
        .map_err(failed)?;
    let text = BASE64_STANDARD.encode(deflate.finish().map_err(failed)?);
    Ok(format!(
        "<script type=\"text/plain\" data-name=\"{name}\">{text}</script>\n"
    ))
}

/// The page without what lies beside it.
fn without_links(html: &str) -> Result<String> {
    let mut out = String::new();
    let mut rest = html;
    while let Some((before, link)) = rest.split_once("<link") {
        out.push_str(before);
        rest = link
            .split_once('>')
            .ok_or_else(|| Failure("index.html has a <link> that does not end".to_owned()))?
            .1;
    }
    out.push_str(rest);
    Ok(out)
}

fn before(html: &str, tag: &str, markup: &str) -> Result<String> {
    html.rsplit_once(tag)
        .map(|(start, end)| format!("{start}{markup}{tag}{end}"))
        .ok_or_else(|| Failure(format!("index.html has no {tag}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_lies_beside_the_page_is_left_out() {
        let html = "<head><title>t</title><link rel=a href=b /><link\nrel=c></head>";
        assert_eq!(
            without_links(html).unwrap(),
            "<head><title>t</title></head>"
        );
        assert!(without_links("<link rel=a").is_err());
        assert_eq!(before("<p></p>", "</p>", "x").unwrap(), "<p>x</p>");
        assert!(before("<p>", "</p>", "x").is_err());
    }
}
