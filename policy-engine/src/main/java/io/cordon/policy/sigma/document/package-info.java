/** Reads what all documents of a rule file have in common: ids, names, metadata, references. */
package io.cordon.policy.sigma.document;
