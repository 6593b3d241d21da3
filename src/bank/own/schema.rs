//! The published JSON Schema of a bank file, out of the same table that the reader goes by.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::shape::{DEPTH, FILE, Field, MOST_BYTES, QUESTION_BYTES, Shape};

/// The schema (JSON Schema 2020-12) as text.
#[must_use]
pub fn schema() -> String {
    let mut named = BTreeMap::new();
    let mut schema = Map::from_iter([
        (
            "$schema".to_owned(),
            json!("https://json-schema.org/draft/2020-12/schema"),
        ),
        (
            "$id".to_owned(),
            json!("urn:mock-interviewer:schema:bank-1"),
        ),
        (
            "title".to_owned(),
            json!("A bank of questions for the mock interviewer"),
        ),
        (
            "description".to_owned(),
            json!(format!(
                "One file with every question, as `bank pack` writes it. The schema is looser than the reader, which also refuses: two questions of one id, or two criteria of one id in a question; a coding question without its task; a clarification in `asked` that is not there; a field given twice; control characters, and characters that change the direction of writing; a line break where a text is one line; a link with a space in it; a file of more than {} MB, a question of more than {} kB, and nesting of more than {DEPTH} levels in a question.",
                MOST_BYTES >> 20,
                QUESTION_BYTES >> 10
            )),
        ),
    ]);
    if let Value::Object(file) = of(&FILE, &mut named) {
        schema.extend(file);
    }
    schema.insert("$defs".to_owned(), json!(named));
    let mut text = format!("{:#}", Value::Object(schema));
    text.push('\n');
    text
}

fn of(shape: &'static Shape, named: &mut BTreeMap<&'static str, Value>) -> Value {
    match shape {
        Shape::Text { least, most, .. } if *least == 0 => {
            json!({ "type": "string", "maxLength": most })
        }
        Shape::Text { least, most, .. } => {
            json!({ "type": "string", "minLength": least, "maxLength": most })
        }
        Shape::Exactly(text) => json!({ "const": text }),
        Shape::Slug => {
            json!({ "type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "maxLength": 64 })
        }
        Shape::Word(words) => json!({ "enum": words }),
        Shape::Href => {
            json!({ "type": "string", "pattern": "^(https://|mailto:|#)", "maxLength": 2000 })
        }
        Shape::Whole(least, most) if least == most => json!({ "const": least }),
        Shape::Whole(least, most) => {
            json!({ "type": "integer", "minimum": least, "maximum": most })
        }
        Shape::Flag => json!({ "type": "boolean" }),
        Shape::List(item, least, most) => {
            json!({ "type": "array", "items": of(item, named), "minItems": least, "maxItems": most })
        }
        Shape::Object(fields) => {
            let needed = fields.iter().filter(|field| field.needed);
            let needed: Vec<&str> = needed.map(|field| field.name).collect();
            json!({ "type": "object", "properties": properties(fields, named), "required": needed, "additionalProperties": false })
        }
        Shape::OneOf(fields) => {
            json!({ "type": "object", "properties": properties(fields, named), "additionalProperties": false, "minProperties": 1, "maxProperties": 1 })
        }
        Shape::Row(shapes) => {
            let items: Vec<Value> = shapes.iter().map(|shape| of(shape, named)).collect();
            json!({ "type": "array", "prefixItems": items, "items": false, "minItems": shapes.len() })
        }
        Shape::Named(name, shape) => {
            // A shape may be met within itself, so that its name is taken first.
            if !named.contains_key(name) {
                named.insert(name, Value::Null);
                let schema = of(shape, named);
                named.insert(name, schema);
            }
            json!({ "$ref": format!("#/$defs/{name}") })
        }
        Shape::Question(shape) => of(shape, named),
    }
}

fn properties(fields: &'static [Field], named: &mut BTreeMap<&'static str, Value>) -> Value {
    let properties = fields.iter().map(|field| {
        let mut schema = of(field.shape, named);
        if let Value::Object(schema) = &mut schema {
            schema.insert("description".to_owned(), json!(field.about));
        }
        (field.name.to_owned(), schema)
    });
    Value::Object(properties.collect())
}
