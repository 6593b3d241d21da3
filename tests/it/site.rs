//! The page, its manifest and its icons agree.

use std::fs;

use serde_json::Value;

fn text(path: &str) -> String {
    fs::read_to_string(path).unwrap()
}

/// Width and height from a PNG's header (PNG specification, 11.2.1).
fn size(path: &str) -> (u32, u32) {
    let bytes = fs::read(path).unwrap();
    assert_eq!(&bytes[12..16], b"IHDR", "{path} is a PNG");
    let number = |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap());
    (number(16), number(20))
}

#[test]
fn every_icon_is_there_in_the_size_that_is_promised() {
    let manifest: Value = serde_json::from_str(&text("assets/manifest.webmanifest")).unwrap();
    let mut maskable = false;
    let mut sizes = Vec::new();
    for icon in manifest["icons"].as_array().unwrap() {
        let src = icon["src"].as_str().unwrap();
        assert!(!src.starts_with('/'), "{src} works at any path");
        let path = format!("assets/{src}");
        if src.ends_with(".png") {
            let (width, height) = size(&path);
            assert_eq!(icon["sizes"], format!("{width}x{height}"), "{src}");
            sizes.push(width);
        } else {
            assert!(text(&path).starts_with("<svg"));
        }
        maskable |= icon["purpose"] == "maskable";
    }
    assert!(maskable && sizes.contains(&192) && sizes.contains(&512));
    assert_eq!(size("assets/icons/apple-180.png"), (180, 180));
    for relative in ["start_url", "scope"] {
        assert_eq!(manifest[relative], "./");
    }
}

#[test]
fn the_window_has_the_colour_of_the_paper() {
    let (style, page) = (text("assets/style.css"), text("index.html"));
    let manifest: Value = serde_json::from_str(&text("assets/manifest.webmanifest")).unwrap();
    let papers = style
        .split_once("--paper: light-dark(")
        .and_then(|(_, rest)| rest.split_once(')'))
        .and_then(|(papers, _)| papers.split_once(", "));
    let Some((light, dark)) = papers else {
        panic!("style.css names two papers")
    };
    assert_ne!(light, dark);
    assert_eq!(manifest["background_color"], light);
    assert_eq!(manifest["theme_color"], light);
    for (scheme, paper) in [("light", light), ("dark", dark)] {
        let tag = format!("media=\"(prefers-color-scheme: {scheme})\" content=\"{paper}\"");
        assert!(page.contains(&tag), "index.html lacks {tag}");
    }
}

#[test]
fn the_page_names_files_by_relative_addresses_only() {
    let page = text("index.html");
    for part in page.split("href=\"").chain(page.split("src=\"")).skip(1) {
        let address = part.split('"').next().unwrap();
        assert!(
            !address.starts_with('/') && !address.contains("://"),
            "{address} ties the app to a host or a path"
        );
    }
}

#[test]
fn what_waits_for_the_program_is_the_head_of_the_home_page() {
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let (page, home) = (
        words(&text("index.html")),
        words(&text("src/ui/pages/home.rs")),
    );
    let between = |open: &str, close: &str| {
        let rest = page.split(open).nth(1).unwrap();
        rest.split(close).next().unwrap().to_owned()
    };
    for (open, close) in [("<h1>", "</h1>"), ("<p class=\"lead\">", "</p>")] {
        let said = between(open, close);
        assert!(
            home.contains(&format!("\"{said}\"")),
            "index.html says “{said}”, which src/ui/pages/home.rs does not"
        );
    }
}
