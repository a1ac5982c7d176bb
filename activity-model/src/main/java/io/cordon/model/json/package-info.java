/**
 * The public JSON of the domain: OCSF 1.8 for activities and findings, Cordon's own for the rest.
 */
package io.cordon.model.json;
