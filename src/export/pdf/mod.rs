//! PDF: vectors and searchable text, with what every part means and the whole map inside.
//!
//! Readers of Persian reverse the glyphs of a run one by one. So glyphs stand in the order they
//! are seen, one text operator a run, each with the characters it stands for; no run says what
//! it reads as a whole.

mod content;
mod face;
mod picture;
mod structure;

use pdf_writer::types::{Direction, PageMode, TabOrder};
use pdf_writer::{Date, Filter, Finish, Name, Pdf, Rect, Ref, Str, TextStr};

use self::content::PageContent;
use self::face::Faces;
use self::structure::Structure;
use super::drawing::{DrawError, Drawing, scene};
use crate::layout::{Fonts, Page, Scene};
use crate::model::JourneyMap;
use crate::schema;

/// The file of the map within the PDF.
pub const ATTACHMENT: &str = "journey-map.json";

/// A map as a PDF.
///
/// The same map and drawing give the same bytes.
pub fn write(map: &JourneyMap, drawing: &Drawing, fonts: &Fonts) -> Result<Vec<u8>, DrawError> {
    let scene = scene(map, drawing, fonts)?;
    write_scene(&scene, &schema::write(map), drawing, fonts)
}

/// The numbers objects go by, one after another.
pub(super) struct Refs(i32);

impl Refs {
    pub(super) fn take(&mut self) -> Ref {
        self.0 += 1;
        Ref::new(self.0)
    }
}

fn write_scene(
    scene: &Scene,
    document: &str,
    drawing: &Drawing,
    fonts: &Fonts,
) -> Result<Vec<u8>, DrawError> {
    let mut refs = Refs(0);
    let mut pdf = Pdf::new();
    let (catalog_id, tree_id) = (refs.take(), refs.take());
    let mut faces = Faces::new(fonts, &mut refs);
    let mut structure = Structure::new(scene, &mut refs);
    let pictures = picture::write(scene, &mut pdf, &mut refs);
    let page_ids: Vec<Ref> = scene.pages.iter().map(|_| refs.take()).collect();
    for (idx, (page, page_id)) in scene.pages.iter().zip(&page_ids).enumerate() {
        let content_id = refs.take();
        let content = PageContent::new(page).draw(&mut faces, &mut structure, idx);
        let content = compress(&content);
        pdf.stream(content_id, &content).filter(Filter::FlateDecode);
        let links = write_links(page, *page_id, &mut pdf, &mut refs, &mut structure);
        let mut writer = pdf.page(*page_id);
        writer.parent(tree_id);
        writer.media_box(Rect::new(
            0.0,
            0.0,
            points(page.width * page.scale),
            points(page.height * page.scale),
        ));
        writer.contents(content_id);
        writer.struct_parents(structure.key_of_page(idx));
        writer.tab_order(TabOrder::StructureOrder);
        if !links.is_empty() {
            writer.annotations(links);
        }
        let mut resources = writer.resources();
        let mut names = resources.fonts();
        for (name, font_id) in faces.names() {
            names.pair(name, font_id);
        }
        names.finish();
        let mut names = resources.x_objects();
        for (idx, picture_id) in pictures.iter().enumerate() {
            if let Some(picture_id) = picture_id {
                names.pair(Name(picture_name(idx).as_bytes()), picture_id);
            }
        }
        names.finish();
        resources.finish();
        writer.finish();
    }
    let n_pages = i32::try_from(page_ids.len()).unwrap_or(i32::MAX);
    pdf.pages(tree_id)
        .kids(page_ids.iter().copied())
        .count(n_pages);
    faces.write(&mut pdf)?;
    let structure_id = structure.write(&mut pdf, &page_ids, &mut refs);
    let outline_id = write_outline(scene, &page_ids, &mut pdf, &mut refs);
    let spec_id = write_attachment(document, &mut pdf, &mut refs);
    write_info(scene, drawing, &mut pdf, refs.take());

    let mut catalog = pdf.catalog(catalog_id);
    catalog.pages(tree_id);
    catalog.lang(TextStr(scene.language));
    catalog.mark_info().marked(true);
    catalog.pair(Name(b"StructTreeRoot"), structure_id);
    let mut preferences = catalog.viewer_preferences();
    preferences.display_doc_title(true);
    if scene.is_rtl {
        preferences.direction(Direction::R2L);
    }
    preferences.finish();
    if let Some(outline_id) = outline_id {
        catalog.outlines(outline_id);
        if scene.pages.len() > 1 {
            catalog.page_mode(PageMode::UseOutlines);
        }
    }
    let mut names = catalog.names();
    let mut files = names.embedded_files();
    files.names().insert(Str(ATTACHMENT.as_bytes()), spec_id);
    files.finish();
    names.finish();
    catalog.insert(Name(b"AF")).array().item(spec_id);
    catalog.finish();
    let id = file_id(document, scene);
    pdf.set_file_id((id.clone(), id));
    Ok(pdf.finish())
}

/// The name of a picture among those of a page.
pub(super) fn picture_name(idx: usize) -> String {
    ["I", &idx.to_string()].concat()
}

/// A length in points, with as many decimals as a printer sees.
pub(super) fn points(value: f64) -> f32 {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "lengths on paper are small, and rounded on purpose"
    )]
    let points = ((value * 100.0).round() / 100.0) as f32;
    points
}

/// A stream as it is stored.
pub(super) fn compress(bytes: &[u8]) -> Vec<u8> {
    miniz_oxide::deflate::compress_to_vec_zlib(bytes, 6)
}

/// Writes where clicks lead elsewhere.
fn write_links(
    page: &Page,
    page_id: Ref,
    pdf: &mut Pdf,
    refs: &mut Refs,
    structure: &mut Structure<'_>,
) -> Vec<Ref> {
    let mut links = Vec::new();
    for link in &page.links {
        let link_id = refs.take();
        let key = structure.add_link(link.element, link_id, page_id);
        let bottom = (page.height - link.rect.bottom()) * page.scale;
        let top = (page.height - link.rect.y) * page.scale;
        let mut annotation = pdf.annotation(link_id);
        annotation.subtype(pdf_writer::types::AnnotationType::Link);
        annotation.rect(Rect::new(
            points(link.rect.x * page.scale),
            points(bottom),
            points(link.rect.right() * page.scale),
            points(top),
        ));
        annotation.border(0.0, 0.0, 0.0, None);
        annotation.contents(TextStr(&link.address));
        annotation.struct_parent(key);
        annotation.flags(pdf_writer::types::AnnotationFlags::PRINT);
        annotation
            .action()
            .action_type(pdf_writer::types::ActionType::Uri)
            .uri(Str(percent_encoded(&link.address).as_bytes()));
        annotation.finish();
        links.push(link_id);
    }
    links
}

/// An address in ASCII alone, as links have to be.
fn percent_encoded(address: &str) -> String {
    let mut encoded = String::with_capacity(address.len());
    for byte in address.bytes() {
        if byte.is_ascii_graphic() {
            encoded.push(char::from(byte));
        } else {
            encoded.push('%');
            encoded.push_str(&crate::base::hex(byte.into(), 2).to_ascii_uppercase());
        }
    }
    encoded
}

/// Writes the table of contents that readers show beside the pages.
fn write_outline(scene: &Scene, page_ids: &[Ref], pdf: &mut Pdf, refs: &mut Refs) -> Option<Ref> {
    let outline_id = refs.take();
    let items: Vec<Ref> = scene.bookmarks.iter().map(|_| refs.take()).collect();
    let (first, last) = (items.first()?, items.last()?);
    let mut outline = pdf.outline(outline_id);
    outline.first(*first).last(*last);
    outline.count(i32::try_from(items.len()).unwrap_or(i32::MAX));
    outline.finish();
    for (idx, bookmark) in scene.bookmarks.iter().enumerate() {
        let Some(item_id) = items.get(idx) else {
            continue;
        };
        let mut item = pdf.outline_item(*item_id);
        item.title(TextStr(&bookmark.title)).parent(outline_id);
        if let Some(before) = idx.checked_sub(1).and_then(|idx| items.get(idx)) {
            item.prev(*before);
        }
        if let Some(next) = items.get(idx + 1) {
            item.next(*next);
        }
        if let (Some(page), Some(page_id)) =
            (scene.pages.get(bookmark.page), page_ids.get(bookmark.page))
        {
            let top = points((page.height - bookmark.y) * page.scale);
            item.dest().page(*page_id).xyz(0.0, top, None);
        }
        item.finish();
    }
    Some(outline_id)
}

/// Writes the map itself as a file within the file.
fn write_attachment(document: &str, pdf: &mut Pdf, refs: &mut Refs) -> Ref {
    let (file_id, spec_id) = (refs.take(), refs.take());
    let bytes = compress(document.as_bytes());
    let mut file = pdf.embedded_file(file_id, &bytes);
    file.filter(Filter::FlateDecode);
    file.subtype(Name(b"application/json"));
    file.params()
        .size(i32::try_from(document.len()).unwrap_or(i32::MAX));
    file.finish();
    let mut spec = pdf.file_spec(spec_id);
    spec.path(Str(ATTACHMENT.as_bytes()));
    spec.unic_file(TextStr(ATTACHMENT));
    spec.embedded_file_with_unicode(file_id);
    spec.pair(Name(b"AFRelationship"), Name(b"Source"));
    spec.finish();
    spec_id
}

fn write_info(scene: &Scene, drawing: &Drawing, pdf: &mut Pdf, info_id: Ref) {
    let (year, month, day) = drawing.today.parts();
    let date = Date::new(year).month(month).day(day);
    let mut info = pdf.document_info(info_id);
    info.title(TextStr(&scene.title));
    if let Some(author) = &drawing.author {
        info.author(TextStr(author));
    }
    info.creator(TextStr(JourneyMap::GENERATOR));
    info.producer(TextStr(JourneyMap::GENERATOR));
    info.creation_date(date);
    info.modified_date(date);
    info.finish();
}

/// A name for the file that follows from what is in it.
fn file_id(document: &str, scene: &Scene) -> Vec<u8> {
    let mut id = Vec::with_capacity(16);
    for seed in [0xcbf2_9ce4_8422_2325_u64, 0x9e37_79b9_7f4a_7c15] {
        let mut hash = seed;
        let mut add = |byte: u8| {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        };
        document.bytes().for_each(&mut add);
        scene.language.bytes().for_each(&mut add);
        for page in &scene.pages {
            page.scale
                .to_bits()
                .to_be_bytes()
                .into_iter()
                .for_each(&mut add);
            page.width
                .to_bits()
                .to_be_bytes()
                .into_iter()
                .for_each(&mut add);
        }
        id.extend(hash.to_be_bytes());
    }
    id
}
