//! WhatsApp markup as spans.
