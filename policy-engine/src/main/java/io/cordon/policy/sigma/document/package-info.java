/** Reads what every document of a rule file has: ids, names, metadata, references. */
package io.cordon.policy.sigma.document;
