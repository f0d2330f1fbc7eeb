//! The states of a scenario as a tree, and paths in it.

use foldhash::fast::RandomState;
use std::borrow::Cow;
use std::collections::HashMap;

/// The root, `/`.
pub(super) const ROOT: u32 = 0;

/// The longest path that is shown, in characters.
const MAX_SHOWN: usize = 300;

#[derive(Debug, Default)]
struct Node<'a> {
    parent: u32,
    name: &'a str,
}

/// States by number. Paths are worked out when they are asked for: kept, they could be far larger
/// than the file.
#[derive(Debug)]
pub(super) struct Tree<'a> {
    nodes: Vec<Node<'a>>,
    children: HashMap<(u32, &'a str), u32, RandomState>,
}

impl<'a> Tree<'a> {
    /// A tree with a root.
    pub fn new() -> Self {
        Self { nodes: vec![Node::default()], children: HashMap::default() }
    }

    /// Puts a state below another. Where its name is taken, paths lead to the earlier one.
    pub fn add(&mut self, parent: u32, name: &'a str) -> u32 {
        let id = self.nodes.len() as u32;
        self.nodes.push(Node { parent, name });
        self.children.entry((parent, name)).or_insert(id);
        id
    }

    /// The state at a theme's path, which is put in where it is missing.
    pub fn theme(&mut self, path: &'a str) -> u32 {
        let mut at = ROOT;
        for name in path.split('/').map(str::trim).filter(|name| !name.is_empty()) {
            at = match self.children.get(&(at, name)) {
                Some(&child) => child,
                None => self.add(at, name),
            };
        }
        at
    }

    /// The state around another; the root is around itself.
    pub fn parent(&self, id: u32) -> u32 {
        self.nodes.get(id as usize).map_or(ROOT, |node| node.parent)
    }

    fn child(&self, id: u32, name: &str) -> Option<u32> {
        self.children.get(&(id, name)).copied()
    }

    /// The state to which a path leads from another; `None` where it is blank or leads nowhere.
    pub fn resolve(&self, from: u32, path: &str) -> Option<u32> {
        let path = path.trim();
        if path.is_empty() {
            return None;
        }
        if let Some(rest) = path.strip_prefix('/') {
            return self.walk(ROOT, rest);
        }
        let relative = path == "." || path == ".." || path.starts_with("./") || path.starts_with("../");
        if relative {
            return self.walk(from, path);
        }
        self.walk(from, path).or_else(|| self.walk(self.parent(from), path))
    }

    fn walk(&self, from: u32, path: &str) -> Option<u32> {
        let mut at = from;
        for name in path.split('/').map(str::trim) {
            at = match name {
                "" | "." => at,
                ".." => self.parent(at),
                name => self.child(at, name)?,
            };
        }
        Some(at)
    }

    /// The path of a state from the root; a very long one is cut in front.
    pub fn path(&self, id: u32) -> String {
        let (mut names, mut length, mut at) = (Vec::with_capacity(4), 0, id);
        while at != ROOT {
            let Some(node) = self.nodes.get(at as usize) else { break };
            let name = shortened(node.name, MAX_SHOWN);
            length += name.chars().count() + 1;
            if length > MAX_SHOWN && !names.is_empty() {
                names.push(Cow::Borrowed("…"));
                break;
            }
            names.push(name);
            at = node.parent;
        }
        let mut path = String::with_capacity(names.iter().map(|name| name.len() + 1).sum());
        for name in names.iter().rev() {
            path.push('/');
            path.push_str(name);
        }
        path
    }
}

/// The beginning of a text, with a mark where something is missing.
pub(crate) fn shortened(text: &str, limit: usize) -> Cow<'_, str> {
    // No text has more characters than bytes.
    if text.len() <= limit {
        return Cow::Borrowed(text);
    }
    match text.char_indices().nth(limit) {
        Some((end, _)) => Cow::Owned(format!("{}…", text.get(..end).unwrap_or_default())),
        None => Cow::Borrowed(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_lead_where_the_grammar_says() {
        let mut tree = Tree::new();
        let theme = tree.theme("/shop");
        let sale = tree.add(theme, "Sale");
        let slot = tree.add(sale, "Slot");
        let call = tree.add(theme, "Call");
        let same = tree.add(theme, "Call");
        for (path, expected) in [
            ("/shop/Sale/Slot", Some(slot)),
            ("Slot", Some(slot)),
            ("./Slot", Some(slot)),
            ("Call", Some(call)),
            ("../Call", Some(call)),
            ("..", Some(theme)),
            (".", Some(sale)),
            ("./Call", None),
            ("/Sale", None),
            ("", None),
            (" ", None),
        ] {
            assert_eq!(tree.resolve(sale, path), expected, "{path}");
        }
        assert_eq!(tree.path(slot), "/shop/Sale/Slot");
        assert_eq!(tree.path(same), "/shop/Call");
        assert_eq!(tree.path(ROOT), "");
        assert_eq!(tree.theme("/shop/"), theme);
    }

    #[test]
    fn a_long_path_is_cut_when_it_is_shown() {
        let mut tree = Tree::new();
        let name = "я".repeat(250);
        let outer = tree.add(ROOT, &name);
        let inner = tree.add(outer, &name);
        assert_eq!(tree.path(inner), format!("/…/{name}"));
    }
}
