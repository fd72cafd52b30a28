//! What the parts of a page mean: the tree a screen reader follows.

use pdf_writer::types::{StructRole, TableHeaderScope};
use pdf_writer::{Finish, Name, Pdf, Ref, TextStr};

use super::Refs;
use crate::layout::{ElementIdx, Role, Scene};

/// The elements of a scene, with where their marks are.
pub(super) struct Structure<'a> {
    scene: &'a Scene,
    ids: Vec<Ref>,
    /// For each element the marks it has: their page and number there.
    marks: Vec<Vec<(usize, i32)>>,
    /// For each page the elements of its marks in their order.
    pages: Vec<Vec<ElementIdx>>,
    links: Vec<Link>,
}

/// A link and the element that it is.
struct Link {
    element: ElementIdx,
    link_id: Ref,
    page_id: Ref,
}

impl<'a> Structure<'a> {
    pub(super) fn new(scene: &'a Scene, refs: &mut Refs) -> Self {
        Self {
            scene,
            ids: scene.elements.iter().map(|_| refs.take()).collect(),
            marks: vec![Vec::new(); scene.elements.len()],
            pages: vec![Vec::new(); scene.pages.len()],
            links: Vec::new(),
        }
    }

    /// The key of a page's marks in the tree of parents.
    pub(super) fn key_of_page(&self, page_idx: usize) -> i32 {
        i32::try_from(page_idx).unwrap_or(i32::MAX)
    }

    /// Adds a mark of an element on a page; gives its role and its number there.
    pub(super) fn add_mark(
        &mut self,
        element: ElementIdx,
        page_idx: usize,
    ) -> (Name<'static>, i32) {
        let Some(page) = self.pages.get_mut(page_idx) else {
            return (StructRole::Span.to_name(), 0);
        };
        let number = i32::try_from(page.len()).unwrap_or(i32::MAX);
        page.push(element);
        if let Some(marks) = self.marks.get_mut(element) {
            marks.push((page_idx, number));
        }
        let role = self.scene.elements.get(element).map(|own| own.role);
        let role = role.map_or(StructRole::Span, role_of);
        (role.to_name(), number)
    }

    /// Adds a link; gives its key in the tree of parents.
    pub(super) fn add_link(&mut self, element: ElementIdx, link_id: Ref, page_id: Ref) -> i32 {
        self.links.push(Link {
            element,
            link_id,
            page_id,
        });
        let key = self.scene.pages.len() + self.links.len() - 1;
        i32::try_from(key).unwrap_or(i32::MAX)
    }

    /// Writes the tree; gives the number of its root.
    pub(super) fn write(&self, pdf: &mut Pdf, page_ids: &[Ref], refs: &mut Refs) -> Ref {
        let (root_id, parents_id) = (refs.take(), refs.take());
        let mut children: Vec<Vec<Ref>> = vec![Vec::new(); self.ids.len()];
        let mut tops = Vec::new();
        for (element, id) in self.scene.elements.iter().zip(&self.ids) {
            match element.parent.and_then(|parent| children.get_mut(parent)) {
                Some(siblings) => siblings.push(*id),
                None => tops.push(*id),
            }
        }
        let mut root = pdf.indirect(root_id).dict();
        root.pair(Name(b"Type"), Name(b"StructTreeRoot"));
        root.insert(Name(b"K")).array().items(tops);
        root.pair(Name(b"ParentTree"), parents_id);
        let next = self.scene.pages.len() + self.links.len();
        root.pair(
            Name(b"ParentTreeNextKey"),
            i32::try_from(next).unwrap_or(i32::MAX),
        );
        root.finish();
        self.write_parents(pdf, parents_id, refs);
        for idx in 0..self.ids.len() {
            let own = children.get(idx).map_or(&[][..], Vec::as_slice);
            self.write_element(idx, own, pdf, page_ids, root_id);
        }
        root_id
    }

    /// Writes which element each mark and link is of.
    fn write_parents(&self, pdf: &mut Pdf, parents_id: Ref, refs: &mut Refs) {
        let id_of = |element: &ElementIdx| self.ids.get(*element).copied();
        let mut lists = Vec::new();
        for page in &self.pages {
            let list_id = refs.take();
            let mut list = pdf.indirect(list_id).array();
            list.items(page.iter().filter_map(id_of));
            list.finish();
            lists.push(list_id);
        }
        let links = self.links.iter().filter_map(|link| id_of(&link.element));
        let mut tree = pdf.indirect(parents_id).dict();
        let mut numbers = tree.insert(Name(b"Nums")).array();
        for (key, parent) in (0_i32..).zip(lists.into_iter().chain(links)) {
            numbers.item(key);
            numbers.item(parent);
        }
        numbers.finish();
        tree.finish();
    }

    fn write_element(
        &self,
        idx: ElementIdx,
        children: &[Ref],
        pdf: &mut Pdf,
        page_ids: &[Ref],
        root_id: Ref,
    ) {
        let (Some(element), Some(id)) = (self.scene.elements.get(idx), self.ids.get(idx)) else {
            return;
        };
        let parent = element.parent.and_then(|parent| self.ids.get(parent));
        let mut writer = pdf.struct_element(*id);
        writer.kind(role_of(element.role));
        writer.parent(parent.copied().unwrap_or(root_id));
        if let Some(alternative) = &element.alternative {
            writer.alt(TextStr(alternative));
        }
        write_attributes(element.role, &mut writer);
        let marks = self.marks.get(idx).map_or(&[][..], Vec::as_slice);
        let mut kids = writer.children();
        // What an element says itself comes before what its parts say.
        for (page_idx, number) in marks {
            if let Some(page_id) = page_ids.get(*page_idx) {
                kids.marked_content_ref()
                    .page(*page_id)
                    .marked_content_id(*number);
            }
        }
        for link in self.links.iter().filter(|link| link.element == idx) {
            kids.object_ref().page(link.page_id).object(link.link_id);
        }
        for child in children {
            kids.struct_element(*child);
        }
        kids.finish();
        writer.finish();
    }
}

fn write_attributes(role: Role, writer: &mut pdf_writer::writers::StructElement<'_>) {
    let (scope, n_columns) = match role {
        Role::ColumnHead(n_columns) => (Some(TableHeaderScope::Column), n_columns),
        Role::RowHead => (Some(TableHeaderScope::Row), 1),
        Role::Cell(n_columns) if n_columns > 1 => (None, n_columns),
        Role::Cell(_)
        | Role::Document
        | Role::Section
        | Role::Heading(_)
        | Role::Paragraph
        | Role::Table
        | Role::Caption
        | Role::Row
        | Role::Figure
        | Role::Link => return,
    };
    let mut attributes = writer.attributes();
    let mut table = attributes.push().table();
    if let Some(scope) = scope {
        table.scope(scope);
    }
    if n_columns > 1 {
        table.col_span(i32::try_from(n_columns).unwrap_or(i32::MAX));
    }
    table.finish();
    attributes.finish();
}

fn role_of(role: Role) -> StructRole {
    match role {
        Role::Document => StructRole::Document,
        Role::Section => StructRole::Sect,
        Role::Heading(1) => StructRole::H1,
        Role::Heading(2) => StructRole::H2,
        Role::Heading(_) => StructRole::H3,
        Role::Paragraph => StructRole::P,
        Role::Table => StructRole::Table,
        Role::Caption => StructRole::Caption,
        Role::Row => StructRole::TR,
        Role::ColumnHead(_) | Role::RowHead => StructRole::TH,
        Role::Cell(_) => StructRole::TD,
        Role::Figure => StructRole::Figure,
        Role::Link => StructRole::Link,
    }
}
