//! Secure connections: the system's own trust, with keys from `ring`.

use super::problem::TlsError;
use rustls::ClientConfig;
use rustls::crypto::{CryptoProvider, ring};
use rustls_platform_verifier::BuilderVerifierExt;
use std::sync::Arc;

/// The keys and ciphers. Given to each connection, so that nothing is installed for the whole
/// process.
pub(super) fn provider() -> Arc<CryptoProvider> {
    Arc::new(ring::default_provider())
}

/// A connection that trusts whom the system trusts.
pub(super) fn trusting_the_system() -> Result<ClientConfig, TlsError> {
    let versions = ClientConfig::builder_with_provider(provider())
        .with_safe_default_protocol_versions()
        .map_err(|_| TlsError::Other)?;
    let verified = versions.with_platform_verifier().map_err(|_| TlsError::NoRoots)?;
    Ok(verified.with_no_client_auth())
}

/// A connection that trusts nobody: for plain http to this machine, which needs no trust.
pub(super) fn trusting_nobody() -> Result<ClientConfig, TlsError> {
    let versions = ClientConfig::builder_with_provider(provider())
        .with_safe_default_protocol_versions()
        .map_err(|_| TlsError::Other)?;
    Ok(versions.with_root_certificates(rustls::RootCertStore::empty()).with_no_client_auth())
}
