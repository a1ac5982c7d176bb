/**
 * The public JSON of the domain, written and read: OCSF 1.8 for activities and findings, Cordon's
 * own schemas for the rest.
 */
package io.cordon.model.json;
