/** Addresses become places; people and labels are recognised. */
package io.cordon.job.locate;
