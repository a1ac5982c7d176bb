/** Drafts policies from Sigma rules of other taxonomies. */
package io.cordon.policy.translate;
