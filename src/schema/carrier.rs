//! How files of other kinds carry a document, as those who write and read them know it.

/// How a PNG begins.
pub const PNG_SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// The kind of a text of a PNG in UTF-8.
pub const PNG_TEXT: [u8; 4] = *b"iTXt";

/// What the text of a PNG is called that is a document.
pub const PNG_KEYWORD: &[u8] = b"journey-map";

/// How the line of a Mermaid text begins that holds a document, in base64.
pub const MERMAID_COMMENT: &str = "%% journey-map: ";

/// How the part of a workbook begins that holds a document, written out for XML.
pub const XML_START: &str = "<map xmlns=\"urn:journey-map:document\">";

/// How it ends.
pub const XML_END: &str = "</map>";

/// The namespace of that part.
pub const XML_NAMESPACE: &str = "urn:journey-map:document";
