/** What the fields, values and events of other taxonomies are called in Cordon. */
package io.cordon.policy.taxonomy;
