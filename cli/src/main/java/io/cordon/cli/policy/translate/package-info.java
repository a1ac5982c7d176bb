/** policy translate: drafts policies from Sigma rules of other taxonomies. */
package io.cordon.cli.policy.translate;
